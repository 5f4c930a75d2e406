/** Ports on which something of the platform listens, as first and last. A test compares them with what environments open. */
const platformPorts: readonly (readonly [number, number])[] = [
  [53, 53],
  [80, 80],
  [443, 443],
  // Mail of Alertmanager.
  [587, 587],
  // Wazuh: agents, enrollment, its cluster.
  [1514, 1516],
  [3000, 3000],
  [4180, 4180],
  // Beats.
  [5044, 5045],
  [5066, 5066],
  [5432, 5432],
  [5601, 5601],
  [6379, 6379],
  [6443, 6443],
  [7979, 7979],
  [8000, 8000],
  [8080, 8085],
  [8443, 8443],
  // Prometheus, Alertmanager and exporters.
  [9090, 9402],
  [9443, 9443],
  [9464, 9464],
  [9600, 9600],
  [9902, 9903],
  // Suricata's own figures.
  [9917, 9917],
  // Kubelet and kube-proxy.
  [10_249, 10_259],
  // Thanos.
  [10_901, 10_902],
  // Node ports, which are also those of load balancers.
  [30_000, 32_767],
  [44_180, 44_180],
  // Wazuh's API.
  [55_000, 55_000],
  // VPC CNI.
  [61_678, 61_679],
];

/** Whether something of the platform listens there. */
export function isPlatformPort(port: number): boolean {
  return platformPorts.some(([first, last]) => port >= first && port <= last);
}

/** The ports as Suricata writes them. */
export function platformPortsText(): string {
  return `[${platformPorts.map(([first, last]) => (first === last ? String(first) : `${first}:${last}`)).join(',')}]`;
}
