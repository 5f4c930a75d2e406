/** Where things are in the container of a manager. */
export const managerPaths = {
  /** Home of Wazuh. */
  home: '/var/ossec',
  /** What lies here is copied over Wazuh's home at each start. */
  configMount: '/wazuh-config-mount',
  /** `tls.crt`, `tls.key` and `ca.crt`, as cert-manager writes them. */
  tls: '/etc/zerotrace/tls',
  /** Log of the alerts of the day: a link to the day's own file, made anew at midnight. */
  alerts: '/var/ossec/logs/alerts/alerts.json',
} as const;

/**
 * Folders that outlive a pod, each a folder of one volume, as wazuh-kubernetes 4.14.6 lays it out. The image fills those that are empty
 * (permanent_data.env of wazuh-docker 4.14.6); Filebeat's registry is the last.
 */
export const permanentFolders = [
  '/var/ossec/api/configuration',
  '/var/ossec/etc',
  '/var/ossec/logs',
  '/var/ossec/queue',
  '/var/ossec/var/multigroups',
  '/var/ossec/integrations',
  '/var/ossec/active-response/bin',
  '/var/ossec/agentless',
  '/var/ossec/wodles',
  '/etc/filebeat',
  '/var/lib/filebeat',
] as const;

/** Folder of the volume for a folder of the container. */
export function volumeFolder(path: (typeof permanentFolders)[number]): string {
  return path.includes('filebeat') ? `filebeat${path}` : `wazuh${path}`;
}
