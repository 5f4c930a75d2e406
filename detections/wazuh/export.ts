import { agentConfig, agentEntrypointScript, agentInternalOptions, type WazuhAgentConfigOptions } from './agent-config';
import { listeners } from './listeners';
import { managerConfig, managerInternalOptions, type WazuhManagerConfigOptions } from './manager-config';
import { printDecoders, printRules } from './print-rules';
import type { RuleSettings } from './rule-settings';
import { detectorOf, wazuhDetections, wazuhRules } from './wazuh-detections';

/** What Wazuh's files of an environment depend on. */
export interface WazuhFilesOptions {
  readonly rules: RuleSettings;
  readonly manager: Omit<WazuhManagerConfigOptions, 'role'>;
  readonly agent: WazuhAgentConfigOptions;
}

/** Paths of `wazuhFiles`. */
export const wazuhFilePaths = [
  'etc/rules/zerotrace.xml',
  'etc/decoders/zerotrace.xml',
  'master/ossec.conf',
  'master/local_internal_options.conf',
  'worker/ossec.conf',
  'worker/local_internal_options.conf',
  'agent/ossec.conf',
  'agent/local_internal_options.conf',
  'agent/zerotrace-listeners.sh',
  'agent/entrypoint-scripts/10-host-journal.sh',
] as const;

/** A path of `wazuhFiles`. */
export type WazuhFilePath = (typeof wazuhFilePaths)[number];

/** Rules and decoders of all managers, by their path below Wazuh's home. */
export function wazuhRuleFiles(rules: RuleSettings) {
  const decoders = wazuhDetections.flatMap((detection) => detectorOf(detection)?.decoders ?? []);
  return {
    'etc/rules/zerotrace.xml': printRules(wazuhRules(), rules),
    'etc/decoders/zerotrace.xml': printDecoders(decoders, rules),
  } as const;
}

/** Everything that Wazuh is configured by, by path: rules and decoders of all managers, and what each kind of pod has for itself. */
export function wazuhFiles({ rules, manager, agent }: WazuhFilesOptions): Readonly<Record<WazuhFilePath, string>> {
  return {
    ...wazuhRuleFiles(rules),
    'master/ossec.conf': managerConfig({ ...manager, role: 'master' }),
    'master/local_internal_options.conf': managerInternalOptions,
    'worker/ossec.conf': managerConfig({ ...manager, role: 'worker' }),
    'worker/local_internal_options.conf': managerInternalOptions,
    'agent/ossec.conf': agentConfig(agent),
    'agent/local_internal_options.conf': agentInternalOptions,
    'agent/zerotrace-listeners.sh': listeners,
    'agent/entrypoint-scripts/10-host-journal.sh': agentEntrypointScript,
  };
}
