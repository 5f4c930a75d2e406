import type { AlertName } from '../alerts/alert-names';
import type { Severity } from '../alerts/vocabulary';
import type { Detection } from './detection';
import { alertSeverities } from './severity';

/** Alerts that tell findings of Suricata and Wazuh, by how urgent they are. */
const findingAlerts: Readonly<Record<Severity, AlertName>> = {
  critical: 'SecurityBreach',
  warning: 'SecurityFindings',
  info: 'SecurityFindingsDigest',
};

/** The alert that tells a detection; undefined where only the dashboard shows it. */
export function alertOf({ engine, severity }: Pick<Detection, 'engine' | 'severity'>): AlertName | undefined {
  if (engine.engine === 'metric') return engine.alert;
  const urgency = alertSeverities[severity];
  return urgency === undefined ? undefined : findingAlerts[urgency];
}
