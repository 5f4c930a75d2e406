import type { FindingDetection, Tap } from '../detection';
import { networkDetections } from '../network';
import { classificationFile } from './classification';
import { printRule } from './print-rule';
import { suricataYaml } from './suricata-config';
import type { SuricataRule } from './suricata-rule';
import type { SuricataSettings } from './suricata-settings';
import { suricataFileNames } from './suricata-settings';

/** What Suricata reads, by path below its folder. */
export function suricataFiles(settings: SuricataSettings): Readonly<Record<string, string>> {
  return {
    [suricataFileNames.config]: suricataYaml(settings),
    [suricataFileNames.rules]: suricataRulesFile(settings),
    [suricataFileNames.classification]: classificationFile(),
    [suricataFileNames.threshold]:
      '# Nothing is suppressed: what must not be found is said by the options of the environment.\n',
  };
}

/** Rules of a detection; none where another engine finds it. */
export function rulesOf({ engine }: FindingDetection): readonly SuricataRule[] {
  return engine.engine === 'suricata' ? engine.rules : [];
}

/** Whether a rule is loaded where Suricata listens. */
export function isLoaded({ taps }: SuricataRule, tap: Tap): boolean {
  return taps === undefined || taps.includes(tap);
}

/** The rules, a line each. */
export function suricataRulesFile(settings: Pick<SuricataSettings, 'tap' | 'networks'>): string {
  const { tap = 'host', networks } = settings;
  const sections = networkDetections.flatMap((detection) => {
    const rules = rulesOf(detection).filter((rule) => isLoaded(rule, tap));
    const lines = rules.flatMap((rule) => [
      // As a comment: `reference` needs a file of its own, and EVE does not write it.
      ...(rule.references ?? []).map((address) => `# https://${address}`),
      printRule(rule, detection, networks),
    ]);
    return lines.length === 0 ? [] : [`# ${detection.title}`, ...lines, ''];
  });
  return sections.join('\n');
}
