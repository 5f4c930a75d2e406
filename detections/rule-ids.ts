import type { Detection } from './detection';

/** Ids of the rules that find it: sids of Suricata, or rules of Wazuh. None of a metric. */
export function ruleIds({ engine }: Pick<Detection, 'engine'>): readonly number[] {
  switch (engine.engine) {
    case 'suricata':
      return engine.rules.map(({ sid }) => sid);
    case 'wazuh':
      return engine.detector.rules.map(({ id }) => id);
    case 'metric':
      return [];
  }
}
