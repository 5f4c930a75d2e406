/** Names of our own namespaces. Operators bring theirs. */
export const namespaceNames = {
  /** The ZeroTrace services. */
  services: 'zerotrace',
  /** Databases: apart from the services, so that whoever deploys those need not be able to delete these. */
  data: 'zerotrace-data',
  /** Prometheus, Alertmanager, Grafana and exporters. */
  monitoring: 'zerotrace-monitoring',
  /** node-exporter: its pods see the host, which the namespace of the others forbids. */
  nodeMetrics: 'zerotrace-node-metrics',
  /** Elasticsearch, Kibana, Logstash and their exporters. */
  logging: 'zerotrace-logging',
  /** Filebeat and Metricbeat: their pods read files of the host as root, which the namespace of the others forbids. */
  nodeLogs: 'zerotrace-node-logs',
  /** Indexer and dashboard of Wazuh. */
  security: 'zerotrace-security',
  /** Managers of Wazuh: their image starts as root and changes its root folder, which the namespace of the others forbids. */
  wazuh: 'zerotrace-wazuh',
  /** Suricata: its pods see the network of their nodes. */
  networkSensors: 'zerotrace-network-sensors',
  /** Agents of Wazuh: their pods see the files of their nodes. */
  hostSensors: 'zerotrace-host-sensors',
} as const;
