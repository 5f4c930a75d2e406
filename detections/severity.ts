import type { Severity } from '../alerts/vocabulary';
import type { DetectionSeverity } from './detection';

/**
 * How urgent a finding is: critical pages, high is looked at on a working day, medium goes out as a digest. What is less is shown on the
 * dashboard alone, since nobody would read it.
 */
export const alertSeverities: Readonly<Record<DetectionSeverity, Severity | undefined>> = {
  critical: 'critical',
  high: 'warning',
  medium: 'info',
  low: undefined,
  info: undefined,
};
