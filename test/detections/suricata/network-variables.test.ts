import { networkVariables } from '../../../detections/suricata/network-variables';
import { suricataNetworkOptions } from '../../../detections/suricata/suricata-network-options';
import { sampleSettings } from '../../support/suricata/sample-settings';

const { networks } = sampleSettings;

describe('variables', () => {
  it('stand for the networks of the environment', () => {
    expect(networkVariables(networks)).toMatchObject({
      addresses: {
        HOME_NET: '[10.30.0.0/16,172.20.0.0/16]',
        EXTERNAL_NET: '!$HOME_NET',
        SQL_CLIENTS: '[10.30.0.0/19,10.30.32.0/19,10.30.64.0/19]',
        DNS_SERVERS: '[10.30.0.2/32,169.254.169.253/32]',
        UNKNOWN_RESOLVERS: '[!10.30.0.0/16,!172.20.0.0/16,!10.30.0.2/32,!169.254.169.253/32]',
        SCAN_SOURCES: '[!10.30.96.0/28]',
        BULK_DESTINATIONS: '[!10.30.0.0/16,!172.20.0.0/16,!198.18.7.0/24]',
        HTTP_SERVERS: '$HOME_NET',
      },
      ports: { DATABASE_PORTS: '[5432,6379]', API_SERVER_PORTS: '[443,6443]', SSH_PORTS: '22' },
    });
  });

  it('have nobody who may scan where nobody is named', () => {
    expect(networkVariables({ ...networks, scanners: [] }).addresses.SCAN_SOURCES).toBe('any');
  });
});

describe('the options', () => {
  it('have defaults for what does not follow from the target', () => {
    expect(suricataNetworkOptions.parse({})).toEqual({
      databasePorts: [5432, 6379],
      apiServerPorts: [443, 6443],
      scanners: [],
      bulkDestinations: [],
      bulkMegabytes: 250,
    });
  });

  it.each([
    { homeNetworks: [] },
    { homeNetworks: ['any'] },
    { scanners: ['10.0.0.1'] },
    { databasePorts: [] },
    { databasePorts: [0] },
    { bulkMegabytes: 1001 },
    { unknown: true },
  ])('refuse %j', (options) => {
    expect(suricataNetworkOptions.safeParse(options).success).toBe(false);
  });
});
