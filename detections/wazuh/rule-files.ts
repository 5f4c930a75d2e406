import { printDecoders, printRules } from './print-rules';
import type { RuleSettings } from './rule-settings';
import { detectorOf, wazuhDetections, wazuhRules } from './wazuh-detections';

/** Rules and decoders of every detection, by their path below Wazuh's home: the same for all managers. */
export function ruleFiles(settings: RuleSettings) {
  const decoders = wazuhDetections.flatMap((detection) => detectorOf(detection)?.decoders ?? []);
  return {
    'etc/rules/zerotrace.xml': printRules(wazuhRules(), settings),
    'etc/decoders/zerotrace.xml': printDecoders(decoders, settings),
  } as const;
}
