import { parseEnvironment } from '../../environments/environment';
import { suricataNetworks } from '../../environments/suricata-networks';
import type { Variation } from '../support/environment-variation';
import { vary } from '../support/environment-variation';

function networksOf(variation: Variation) {
  const { target, security } = parseEnvironment(vary(variation));
  if (security?.suricata === undefined) throw new Error('no Suricata');
  return suricataNetworks(target, security.suricata.networks);
}

describe('suricataNetworks', () => {
  it('follow from the plan of subnets where the environment makes the VPC', () => {
    expect(networksOf({ base: 'production' })).toMatchObject({
      homeNetworks: ['10.30.0.0/16', '172.20.0.0/16'],
      databaseClients: ['10.30.0.0/19', '10.30.32.0/19', '10.30.64.0/19'],
      databaseNetworks: [
        '10.30.0.0/19',
        '10.30.32.0/19',
        '10.30.64.0/19',
        '10.30.144.0/22',
        '10.30.148.0/22',
        '10.30.152.0/22',
      ],
      apiServerNetworks: ['10.30.144.0/22', '10.30.148.0/22', '10.30.152.0/22', '172.20.0.1/32'],
      apiServerClients: ['10.30.0.0/16'],
      resolvers: ['10.30.0.2/32', '169.254.169.253/32', '172.20.0.10/32'],
      databasePorts: [5432, 6379],
    });
  });

  it('let only nodes and pods at an API server that has a public address', () => {
    const { apiServerClients, databaseClients } = networksOf({ base: 'development' });
    expect(apiServerClients).toEqual(['10.10.0.0/19', '10.10.32.0/19']);
    expect(apiServerClients).toEqual(databaseClients);
  });

  it('are everything private where only a kubeconfig is known', () => {
    const everything = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
    expect(networksOf({ base: 'local' })).toMatchObject({
      homeNetworks: everything,
      databaseNetworks: everything,
      databaseClients: everything,
      apiServerClients: everything,
    });
  });

  it('are what the environment states, where it states something', () => {
    const stated = { homeNetworks: ['10.9.0.0/16'], resolvers: ['10.9.0.53/32'], scanners: ['10.9.9.0/24'] };
    expect(networksOf({ base: 'production', set: { 'security.suricata': { networks: stated } } })).toMatchObject({
      ...stated,
      databaseClients: ['10.30.0.0/19', '10.30.32.0/19', '10.30.64.0/19'],
    });
  });
});
