import { clusterDetections } from '../cluster';
import type { FindingDetection } from '../detection';
import { hostDetections } from '../host';
import { wazuhAgentSilent } from '../sensors/wazuh-agent-silent';
import { auditBaseRules } from './audit-rules';
import type { WazuhDetector } from './wazuh-detector';
import type { WazuhRule } from './wazuh-rule';

/** Detections whose findings come from Wazuh. */
export const wazuhDetections: readonly FindingDetection[] = [...hostDetections, ...clusterDetections, wazuhAgentSilent];

/** What Wazuh needs for a detection; nothing for one of another engine. */
export function detectorOf({ engine }: FindingDetection): WazuhDetector | undefined {
  return engine.engine === 'wazuh' ? engine.detector : undefined;
}

/**
 * Every rule of ours with its groups and techniques, in the order in which Wazuh loads them: a parent before its children, and of rules that
 * are as high the more exact one first.
 */
export function wazuhRules(detections: readonly FindingDetection[] = wazuhDetections): WazuhRule[] {
  const own = detections.flatMap((detection) =>
    (detectorOf(detection)?.rules ?? []).map((rule) => ({
      ...rule,
      groups: rule.groups ?? ['zerotrace', detection.id],
      // What is ignored is no technique.
      mitre: rule.mitre ?? (rule.level > 0 ? detection.techniques : []),
    })),
  );
  return [...auditBaseRules, ...own].sort((one, other) => one.id - other.id);
}
