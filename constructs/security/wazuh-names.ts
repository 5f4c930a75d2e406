/**
 * Names and ports of the parts of Wazuh, in one place because each part is told those of the others. A workload, its Service and the
 * `app.kubernetes.io/name` of its pods have one name (constructs/kubernetes/workload.ts).
 */
export const wazuhNames = {
  indexer: {
    name: 'zerotrace-wazuh-indexer',
    /** Service without an address that also names pods that are not ready: nodes find each other by it before they form a cluster. */
    discovery: 'zerotrace-wazuh-indexer-nodes',
    ports: { http: 9200, transport: 9300 },
    /** User of people and of the managers. */
    adminUser: 'admin',
  },
  dashboard: {
    name: 'zerotrace-wazuh-dashboard',
    ports: { https: 5601 },
    /** User by which it reads and writes its own index: the one that role mappings of the image know. */
    user: 'kibanaserver',
  },
  master: {
    name: 'zerotrace-wazuh-master',
    ports: { enrollment: 1515, cluster: 1516, api: 55_000 },
    /** User of the API: the one that may act for who is logged in to the dashboard (`run_as`) without further setup. */
    apiUser: 'wazuh-wui',
  },
  worker: {
    name: 'zerotrace-wazuh-worker',
    /** An agent that its manager does not know any more enrolls again where it sends events (src/client-agent/start_agent.c). */
    ports: { events: 1514, enrollment: 1515, cluster: 1516 },
  },
  agent: { name: 'zerotrace-wazuh-agent' },
} as const;

/** Host by which a Service is reached from any namespace. */
export function wazuhHost(name: string, namespace: string): string {
  return `${name}.${namespace}.svc`;
}
