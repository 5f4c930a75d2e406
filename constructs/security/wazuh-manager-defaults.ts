/** What runs beside each manager. */
export const wazuhManagerDefaults = {
  /** User and group `wazuh` of the image: its start gives files of older images to 999 (cont-init.d/0-wazuh-init of wazuh-docker 4.14.6). */
  user: 999,
  /** Follows the file of alerts, one line at a time. */
  alerts: { name: 'alerts', resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } } },
  /** Beside the master alone: it answers for every manager. */
  exporter: {
    name: 'exporter',
    port: 9114,
    resources: { requests: { cpu: '10m', memory: '48Mi' }, limits: { memory: '128Mi' } },
  },
} as const;
