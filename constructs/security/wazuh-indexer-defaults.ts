/** What every indexer of Wazuh has in common. */
export const wazuhIndexerDefaults = {
  /** `wazuh-indexer` of the image. */
  user: 1000,
  filesScript: 'wazuh-indexer-files.sh',
  /** Copies some files. */
  filesResources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
  setup: {
    name: 'zerotrace-wazuh-indexer-setup',
    script: 'wazuh-indexer-setup.sh',
    /** Often: nobody gets in before it ran once. A run that finds nothing to do asks three questions. */
    schedule: '*/5 * * * *',
    timeoutSeconds: 270,
    /** OpenSearch's tools are Java, one at a time. */
    javaOptions: '-Xmx256m',
    resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '640Mi' } },
  },
} as const;
