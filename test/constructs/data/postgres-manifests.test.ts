import { metricsRole, postgresDatabases } from '../../../constructs/data/postgres-databases';
import { backupManifests, clusterManifest, databaseManifest } from '../../../constructs/data/postgres-manifests';
import { postgresParameters } from '../../../constructs/data/postgres-parameters';
import { sampleCloudNativePg } from '../../support/sample-data';

const databases = [
  { ...postgresDatabases.api, secretName: 'db-api' },
  { ...postgresDatabases.enrichment, secretName: 'db-enrichment' },
] as const;
const readers = [{ ...metricsRole, secretName: 'db-metrics' }];
const input = {
  name: 'db',
  image: 'registry/postgresql:18',
  databases,
  readers,
  placement: {},
  protected: false,
  statMonitor: false,
  queries: { name: 'db-queries', key: 'queries.yaml' },
};

describe('clusterManifest', () => {
  it('makes one instance that nothing protects from a drain of its node', () => {
    const options = sampleCloudNativePg();
    expect(clusterManifest({ ...input, options })).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Cluster',
      metadata: { name: 'db' },
      spec: {
        imageName: 'registry/postgresql:18',
        instances: 1,
        enableSuperuserAccess: false,
        enablePDB: false,
        primaryUpdateStrategy: 'unsupervised',
        primaryUpdateMethod: 'restart',
        bootstrap: {
          initdb: {
            database: 'zerotrace',
            owner: 'zerotrace_api',
            secret: { name: 'db-api' },
            encoding: 'UTF8',
            dataChecksums: true,
          },
        },
        managed: {
          roles: [
            {
              name: 'zerotrace_api',
              ensure: 'present',
              comment: 'zerotrace-api',
              login: true,
              superuser: false,
              passwordSecret: { name: 'db-api' },
            },
            {
              name: 'zerotrace_enrichment',
              ensure: 'present',
              comment: 'zerotrace-enrichment',
              login: true,
              superuser: false,
              passwordSecret: { name: 'db-enrichment' },
            },
            {
              name: 'zerotrace_metrics',
              ensure: 'present',
              comment: 'sql-exporter',
              login: true,
              superuser: false,
              connectionLimit: 5,
              passwordSecret: { name: 'db-metrics' },
            },
          ],
        },
        postgresql: {
          parameters: postgresParameters(options),
          pg_hba: [
            'hostssl zerotrace zerotrace_api all scram-sha-256',
            'hostssl cve_db zerotrace_enrichment all scram-sha-256',
            'hostssl zerotrace,cve_db zerotrace_metrics all scram-sha-256',
            'host all zerotrace_api,zerotrace_enrichment,zerotrace_metrics all reject',
          ],
        },
        storage: { size: '5Gi' },
        walStorage: { size: '2Gi' },
        resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '1Gi' } },
        affinity: {
          enablePodAntiAffinity: true,
          podAntiAffinityType: 'preferred',
          topologyKey: 'topology.kubernetes.io/zone',
        },
        monitoring: { customQueriesConfigMap: [{ name: 'db-queries', key: 'queries.yaml' }] },
      },
    });
  });

  it('puts each of several instances into a zone of its own, with commits on two', () => {
    const options = sampleCloudNativePg({ instances: 3, backups: {} });
    const placement = { nodeSelector: { pool: 'stateful' }, tolerations: [{ operator: 'Exists' as const }] };
    const more = { zones: ['a', 'b', 'c'], placement, storageClass: 'gp3', priorityClass: 'high', protected: true };
    const { metadata, spec } = clusterManifest({ ...input, ...more, options });
    expect(metadata.annotations).toEqual({ 'helm.sh/resource-policy': 'keep' });
    expect(spec).toMatchObject({
      enablePDB: true,
      primaryUpdateMethod: 'switchover',
      priorityClassName: 'high',
      postgresql: { synchronous: { method: 'any', number: 1, dataDurability: 'preferred' } },
      storage: { size: '5Gi', storageClass: 'gp3' },
      walStorage: { size: '2Gi', storageClass: 'gp3' },
      affinity: {
        podAntiAffinityType: 'required',
        nodeSelector: { pool: 'stateful' },
        tolerations: [{ operator: 'Exists' }],
      },
      plugins: [
        { name: 'barman-cloud.cloudnative-pg.io', isWALArchiver: true, parameters: { barmanObjectName: 'db' } },
      ],
    });
  });

  it('loads pg_stat_monitor after pg_stat_statements, and keeps values out of what it remembers', () => {
    const { postgresql } = clusterManifest({ ...input, options: sampleCloudNativePg(), statMonitor: true }).spec;
    expect(postgresql.shared_preload_libraries).toEqual(['pg_stat_statements', 'pg_stat_monitor']);
    expect(postgresql.parameters).toMatchObject({
      'pg_stat_statements.track_utility': 'off',
      'pg_stat_monitor.pgsm_normalized_query': 'on',
      'pg_stat_monitor.pgsm_track_utility': 'off',
    });
  });

  it('only prefers zones where there are fewer of them than instances', () => {
    const options = sampleCloudNativePg({ instances: 3, disruptionBudget: false });
    const { spec } = clusterManifest({ ...input, options, zones: ['a', 'b'] });
    expect(spec).toMatchObject({ enablePDB: false, affinity: { podAntiAffinityType: 'preferred' } });
  });
});

describe('databaseManifest', () => {
  it('keeps the database when the object goes', () => {
    expect(databaseManifest('db', postgresDatabases.enrichment)).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Database',
      metadata: { name: 'db-cve-db' },
      spec: {
        cluster: { name: 'db' },
        name: 'cve_db',
        owner: 'zerotrace_enrichment',
        databaseReclaimPolicy: 'retain',
        extensions: [{ name: 'vector', ensure: 'present' }],
      },
    });
  });
});

describe('backupManifests', () => {
  it('archives with the identity of the pods, and takes the first base backup at once', () => {
    const options = { retentionDays: 30, schedule: '0 0 2 * * *' };
    expect(backupManifests('db', options, { url: 's3://backups/', region: 'eu-central-1' })).toEqual([
      {
        apiVersion: 'barmancloud.cnpg.io/v1',
        kind: 'ObjectStore',
        metadata: { name: 'db' },
        spec: {
          retentionPolicy: '30d',
          configuration: {
            destinationPath: 's3://backups/',
            s3Credentials: { inheritFromIAMRole: true },
            wal: { compression: 'gzip', maxParallel: 4 },
            data: { compression: 'gzip', jobs: 2 },
          },
          instanceSidecarConfiguration: {
            env: [{ name: 'AWS_DEFAULT_REGION', value: 'eu-central-1' }],
            resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '512Mi' } },
          },
        },
      },
      {
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'ScheduledBackup',
        metadata: { name: 'db' },
        spec: {
          cluster: { name: 'db' },
          schedule: '0 0 2 * * *',
          immediate: true,
          backupOwnerReference: 'self',
          method: 'plugin',
          pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
        },
      },
    ]);
  });
});
