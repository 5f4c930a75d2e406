import type { FindingDetection } from '../../../detections/detection';
import { printDecoders, printRules } from '../../../detections/wazuh/print-rules';
import type { RuleSettings } from '../../../detections/wazuh/rule-settings';
import { detectorOf, wazuhDetections, wazuhRules } from '../../../detections/wazuh/wazuh-detections';
import { wazuhLevels } from '../../../detections/wazuh/wazuh-levels';
import type { WazuhRule } from '../../../detections/wazuh/wazuh-rule';
import { evaluatorOf } from './built-ins';
import type { WazuhCase, WazuhProof } from './cases';
import type { Evaluator } from './evaluate';

/** Settings of the cases. */
export const caseSettings: RuleSettings = {
  deployers: ['arn:aws:iam::111122223333:role/pipelines/zerotrace-apply', 'kubernetes-admin'],
};

/** The rules as files, for the settings of the cases. */
export function printed(rules: readonly WazuhRule[] = wazuhRules()): { rules: string; decoders: string } {
  const decoders = wazuhDetections.flatMap((detection) => detectorOf(detection)?.decoders ?? []);
  return { rules: printRules(rules, caseSettings), decoders: printDecoders(decoders, caseSettings) };
}

/** The alert of ours that a case gives a new manager. */
export function alertOf(
  { event, before = [] }: WazuhCase,
  evaluator: Evaluator,
): { id: number; level: number } | undefined {
  for (const earlier of before) evaluator.evaluate(earlier);
  const { rule } = evaluator.evaluate(event);
  return rule === undefined || rule.level === 0 || !isOurs(rule.id) ? undefined : { id: rule.id, level: rule.level };
}

/** Whether a rule has an id of our range. */
export function isOurs(id: number): boolean {
  return id >= 100_100 && id <= 100_999;
}

/** What is wrong with a proof under some rules; nothing is a proof. */
export function problemsOf(
  detection: FindingDetection,
  { positive, negative }: Pick<WazuhProof, 'positive' | 'negative'>,
  evaluator: () => Evaluator = ofRules(),
): string[] {
  const level = wazuhLevels[detection.severity];
  const own = new Set(detectorOf(detection)?.rules.map(({ id }) => id));
  return [
    ...positive.flatMap(({ rule, ...each }) => {
      const found = alertOf(each, evaluator());
      const right =
        found !== undefined && found.level === level && own.has(found.id) && (rule === undefined || rule === found.id);
      return right
        ? []
        : [`${each.title}: ${found === undefined ? 'not found' : `${found.id} at level ${found.level}`}`];
    }),
    ...negative.flatMap((each) => {
      const found = alertOf(each, evaluator());
      return found === undefined ? [] : [`${each.title}: found by ${found.id}`];
    }),
  ];
}

/** Makes evaluators of rules; each knows nothing of what another saw. */
export function ofRules(rules: readonly WazuhRule[] = wazuhRules()): () => Evaluator {
  const evaluator = evaluatorOf(printed(rules));
  return () => evaluator.fresh();
}
