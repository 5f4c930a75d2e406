import { Document, Scalar, visit } from 'yaml';
import type { RuleGroup, RuleOptions } from './export';
import { ruleGroups, rulerGroups } from './export';

/** The rule files of an environment by name, one for each group: generated/<environment>/prometheus/*.yaml. */
export function ruleFiles(options: RuleOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(ruleGroups(options).map((group) => [`${group.name}.yaml`, ruleFile(group)]));
}

/** The rule files of Thanos' ruler by name: generated/<environment>/thanos-ruler/*.yaml. */
export function rulerFiles(options: RuleOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(rulerGroups(options).map((group) => [`${group.name}.yaml`, ruleFile(group)]));
}

/** One group as Prometheus reads it. Expressions of several lines stay so. */
export function ruleFile(group: RuleGroup): string {
  const document = new Document({ groups: [group] }, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return `# Written by \`npm run synth\`. Edit alerts/ instead.\n${document.toString({ lineWidth: 0 })}`;
}
