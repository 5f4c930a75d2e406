/** Where things are on the node and in the container of an agent. */
export const agentPaths = {
  /** What lies here is copied over Wazuh's home at each start. */
  configMount: '/wazuh-config-mount',
  /** What outlives a pod. */
  state: { node: '/var/lib/zerotrace/wazuh-agent', container: '/state' },
  /** What the manager's certificate is checked against. */
  authority: { mounted: '/etc/zerotrace/authority/ca.crt', copied: '/var/ossec/etc/manager-ca.pem' },
} as const;
