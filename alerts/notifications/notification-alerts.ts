import type { AlertName } from '../alert-names';

/** Fires always; its absence is the alarm. */
export const deadMansSwitch = 'Watchdog' satisfies AlertName;

/** Alerts of ours and of the chart that say that notifications fail; the chart's carry the `integration`, and ours must. */
export const failureAlerts = [
  'NotificationsFailing' satisfies AlertName,
  'AlertmanagerFailedToSendAlerts',
  'AlertmanagerClusterFailedToSendAlerts',
] as const;

/** Alerts that no other alert may silence: what watches the watchers, and what may be an attack. */
export const neverSilenced = [
  deadMansSwitch,
  ...failureAlerts,
  'SecurityBreach',
  'DataAccessViolation',
  'AgentAuthenticationFailures',
  'MultipleFailedLogins',
  'AuthorizationViolations',
  'UnauthorizedRequests',
] as const;
