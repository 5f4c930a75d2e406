/** What every dashboard of Wazuh has in common. */
export const wazuhDashboardDefaults = {
  /** `wazuh-dashboard` of the image. */
  user: 1000,
  startScript: 'wazuh-dashboard-start.sh',
} as const;
