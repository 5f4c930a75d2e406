import type { AlertName } from '../alert-names';

/** Fires always; its absence is the alarm. */
export const deadMansSwitch = 'Watchdog' satisfies AlertName;

/** Alerts that say that notifications fail: they carry the `integration` that fails. */
export const failureAlerts = ['NotificationsFailing'] as const satisfies readonly AlertName[];

/** Alerts that no other alert may silence: what watches the watchers, and what may be an attack. */
export const neverSilenced = [
  deadMansSwitch,
  ...failureAlerts,
  'SecurityBreach',
  'SecurityFindings',
  'DebugModeOutsideLocal',
  'SuspiciousRequests',
  'DataAccessViolation',
  'AgentAuthenticationFailures',
  'MultipleFailedLogins',
  'AuthorizationViolations',
  'UnauthorizedRequests',
] as const;
