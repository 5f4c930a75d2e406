/** Variables for addresses that our rules use: suricata-config.ts says what each is in an environment. */
export const addressVariables = [
  /** Nodes, pods and services. */
  'HOME_NET',
  /** Everything else. */
  'EXTERNAL_NET',
  /** Where databases listen. */
  'SQL_SERVERS',
  /** Who may connect to databases. */
  'SQL_CLIENTS',
  /** Where the Kubernetes API listens. */
  'API_SERVERS',
  /** Who may connect to the Kubernetes API. */
  'API_CLIENTS',
  /** Resolvers that the platform uses. */
  'DNS_SERVERS',
  /** Outside addresses that are none of these. */
  'UNKNOWN_RESOLVERS',
  /** Everybody but those who may look for hosts and ports. */
  'SCAN_SOURCES',
  /** Outside addresses that need not be sent much. */
  'BULK_DESTINATIONS',
] as const;
export type AddressVariable = (typeof addressVariables)[number];

/** Variables for ports that our rules use. */
export const portVariables = ['DATABASE_PORTS', 'API_SERVER_PORTS', 'PLATFORM_PORTS'] as const;
export type PortVariable = (typeof portVariables)[number];
