import { platformPortsText } from './platform-ports';
import type { SuricataNetworks } from './suricata-settings';
import type { AddressVariable, PortVariable } from './variables';

/**
 * Variables that community rule sets use and ours do not. Their servers are all that is inside, as in the file that Suricata ships.
 */
const communityAddresses = {
  HTTP_SERVERS: '$HOME_NET',
  SMTP_SERVERS: '$HOME_NET',
  TELNET_SERVERS: '$HOME_NET',
  AIM_SERVERS: '$EXTERNAL_NET',
  DC_SERVERS: '$HOME_NET',
  DNP3_SERVER: '$HOME_NET',
  DNP3_CLIENT: '$HOME_NET',
  MODBUS_CLIENT: '$HOME_NET',
  MODBUS_SERVER: '$HOME_NET',
  ENIP_CLIENT: '$HOME_NET',
  ENIP_SERVER: '$HOME_NET',
};

const communityPorts = {
  HTTP_PORTS: '[80,8080]',
  SHELLCODE_PORTS: '!80',
  ORACLE_PORTS: '1521',
  SSH_PORTS: '22',
  DNP3_PORTS: '20000',
  MODBUS_PORTS: '502',
  FILE_DATA_PORTS: '[$HTTP_PORTS,110,143]',
  FTP_PORTS: '21',
  GENEVE_PORTS: '6081',
  VXLAN_PORTS: '4789',
  TEREDO_PORTS: '3544',
};

/** What variables stand for in an environment. */
export function networkVariables(networks: SuricataNetworks): {
  readonly addresses: Readonly<Record<AddressVariable | keyof typeof communityAddresses, string>>;
  readonly ports: Readonly<Record<PortVariable | keyof typeof communityPorts, string>>;
} {
  const { homeNetworks, scanners, bulkDestinations } = networks;
  return {
    addresses: {
      HOME_NET: list(homeNetworks),
      EXTERNAL_NET: '!$HOME_NET',
      SQL_SERVERS: list(networks.databaseNetworks),
      SQL_CLIENTS: list(networks.databaseClients),
      API_SERVERS: list(networks.apiServerNetworks),
      API_CLIENTS: list(networks.apiServerClients),
      DNS_SERVERS: list(networks.resolvers),
      UNKNOWN_RESOLVERS: allBut([...homeNetworks, ...networks.resolvers]),
      SCAN_SOURCES: scanners.length === 0 ? 'any' : allBut(scanners),
      BULK_DESTINATIONS: allBut([...homeNetworks, ...bulkDestinations]),
      ...communityAddresses,
    },
    ports: {
      DATABASE_PORTS: list(networks.databasePorts),
      API_SERVER_PORTS: list(networks.apiServerPorts),
      PLATFORM_PORTS: platformPortsText(),
      ...communityPorts,
    },
  };
}

function list(items: readonly (string | number)[]): string {
  return `[${items.join(',')}]`;
}

function allBut(networks: readonly string[]): string {
  return list(networks.map((network) => `!${network}`));
}
