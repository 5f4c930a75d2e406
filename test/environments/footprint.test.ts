import { cveUpdateDefaults } from '../../constructs/services/cve-update';
import { parseEnvironment } from '../../environments/environment';
import type { Environment } from '../../environments/environment';
import { cveUpdateRequests, footprint } from '../../environments/footprint';
import type { Variation } from '../support/environment-variation';
import { vary } from '../support/environment-variation';

function parsed(variation: Variation): Environment {
  return parseEnvironment(vary(variation));
}

function placed(environment: Environment, group: string): readonly string[] {
  return footprint(environment)
    .filter(({ nodeGroup }) => nodeGroup === group)
    .map(({ name, replicas, surge = 0, cpu = '0', memory = '0' }) => `${replicas}+${surge} ${name} ${cpu} ${memory}`);
}

const securityOfDevelopment = [
  '1+0 zerotrace-wazuh-indexer 500m 2Gi',
  '1+0 zerotrace-wazuh-master 520m 1088Mi',
  '1+0 zerotrace-wazuh-worker 510m 1040Mi',
];
const loggingOfDevelopment = ['1+0 elasticsearch-all 250m 2Gi', '1+0 logstash 260m 1056Mi'];

describe('footprint', () => {
  it('requests for the CVE update what the construct requests', () => {
    expect(cveUpdateRequests).toEqual(cveUpdateDefaults.resources.requests);
  });

  it('puts databases, with the sidecar of their backups, on stateful nodes', () => {
    expect(placed(parsed({ base: 'production' }), 'stateful')).toEqual([
      '3+0 postgres 2050m 8320Mi',
      '1+0 zerotrace-valkey 250m 1536Mi',
      ...monitoringOfProduction,
      '3+0 elasticsearch-hot 500m 6Gi',
      '3+0 elasticsearch-warm 200m 4Gi',
      '2+0 logstash 260m 1056Mi',
      '3+0 zerotrace-wazuh-indexer 500m 2Gi',
      '1+0 zerotrace-wazuh-master 520m 1088Mi',
      '2+0 zerotrace-wazuh-worker 510m 1040Mi',
    ]);
    const without = parsed({ base: 'development', remove: ['data.postgres.backups'] });
    expect(placed(without, 'stateful')).toEqual([
      '1+0 postgres 500m 2Gi',
      '1+0 zerotrace-valkey 100m 384Mi',
      ...monitoringOfDevelopment,
      ...loggingOfDevelopment,
      ...securityOfDevelopment,
    ]);
  });

  it('puts services and the pooler on nodes for services, with the pods of a rollout', () => {
    expect(placed(parsed({ base: 'production' }), 'services')).toEqual([
      '2+1 metrics-server 100m 200Mi',
      '2+1 pooler 100m 128Mi',
      '1+0 zerotrace-api 1 512Mi',
      '3+1 zerotrace-enrichment 1 2Gi',
      '3+1 zerotrace-web 50m 64Mi',
      '3+1 zerotrace-edge 500m 256Mi',
      '1+0 zerotrace-enrichment-cve-update 100m 192Mi',
    ]);
  });

  it('puts the add-ons of EKS and the controllers of the platform on platform nodes', () => {
    const names = (environment: Environment) => placed(environment, 'platform').map((line) => line.split(' ')[1]);
    expect(names(parsed({ base: 'production' }))).toEqual(
      expect.arrayContaining([
        'coredns',
        'metrics-server',
        'cloudnative-pg',
        'cluster-autoscaler',
        'plugin-barman-cloud',
        'thanos-query',
      ]),
    );
    expect(names(parsed({ base: 'development' }))).not.toContain('cluster-autoscaler');
  });

  it('counts the agent on every node', () => {
    const agent = {
      image: { repository: 'ghcr.io/example/zerotrace-agent', tag: '0.1.0' },
      resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
    };
    expect(placed(parsed({ base: 'development', set: { 'services.agent': agent } }), 'daemon')).toContain(
      '1+0 zerotrace-agent 100m 128Mi',
    );
  });

  it('has no PostgreSQL in the cluster with RDS', () => {
    const rds = { kind: 'rds', instanceClass: 'db.t4g.medium', storage: '20Gi', maxConnections: 300 };
    expect(placed(parsed({ base: 'development', set: { 'data.postgres': rds } }), 'stateful')).toEqual([
      '1+0 zerotrace-valkey 100m 384Mi',
      ...monitoringOfDevelopment,
      ...loggingOfDevelopment,
      ...securityOfDevelopment,
    ]);
  });

  it('has no logs where an environment keeps none, and Beats on every node where it does', () => {
    const names = (environment: Environment, group: string) =>
      placed(environment, group).map((line) => line.split(' ')[1]);
    expect(names(parsed({ base: 'production' }), 'daemon')).toEqual(expect.arrayContaining(['filebeat', 'metricbeat']));
    const without = parsed({ base: 'production', remove: ['logging', 'security'] });
    expect(names(without, 'daemon')).not.toContain('filebeat');
    expect(names(without, 'stateful')).not.toContain('elasticsearch-hot');
  });

  it('has an exporter for PostgreSQL with RDS only', () => {
    const rds = { kind: 'rds', instanceClass: 'db.t4g.medium', storage: '20Gi', maxConnections: 300 };
    const exporter = '1+1 postgres-exporter 20m 32Mi';
    expect(placed(parsed({ base: 'development', set: { 'data.postgres': rds } }), 'platform')).toContain(exporter);
    expect(placed(parsed({ base: 'development' }), 'platform')).not.toContain(exporter);
  });

  it('puts exporters on platform nodes, and node-exporter on every node', () => {
    const environment = parsed({ base: 'production' });
    expect(placed(environment, 'platform')).toEqual(
      expect.arrayContaining([
        '1+1 monitoring-operator 50m 128Mi',
        '1+1 kube-state-metrics 20m 128Mi',
        '1+1 blackbox-exporter 20m 32Mi',
        '1+1 valkey-exporter 10m 32Mi',
        '1+1 sql-exporter 20m 32Mi',
      ]),
    );
    expect(placed(environment, 'daemon')).toContain('1+0 node-exporter 20m 48Mi');
  });

  it('spreads servers with replicas over the zones', () => {
    const spread = footprint(parsed({ base: 'production' })).filter(({ spreadOverZones }) => spreadOverZones);
    expect(spread.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['prometheus-monitoring', 'alertmanager-monitoring']),
    );
  });
});

/** With the sidecars that the operator and the chart add. */
const monitoringOfProduction = [
  // With the sidecar of Thanos.
  '2+0 prometheus-monitoring 560m 4256Mi',
  '3+0 alertmanager-monitoring 30m 96Mi',
  '1+0 grafana 270m 704Mi',
  '1+0 thanos-ruler-monitoring 60m 288Mi',
  '2+0 thanos-store 100m 1Gi',
  '1+0 thanos-compactor 100m 1Gi',
];
const monitoringOfDevelopment = [
  '1+0 prometheus-monitoring 210m 1056Mi',
  '1+0 alertmanager-monitoring 30m 96Mi',
  '1+0 grafana 120m 448Mi',
];
