import type { EnvironmentInput } from './environment';

/** Any cluster on an engineer's machine, such as kind: no cloud, no backups, one of everything. */
export const local: EnvironmentInput = {
  name: 'local',
  tier: 'local',
  target: { kind: 'kubeconfig', context: 'kind-zerotrace' },
  data: {
    postgres: {
      kind: 'cloudnative-pg',
      instances: 1,
      storage: '5Gi',
      walStorage: '2Gi',
      maxConnections: 300,
      resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
    valkey: { resources: { requests: { cpu: '50m', memory: '320Mi' }, limits: { memory: '384Mi' } } },
  },
  services: {
    api: {
      image: { repository: 'ghcr.io/example/zerotrace-api', tag: '0.1.0' },
      resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
    },
    enrichment: {
      image: { repository: 'ghcr.io/example/zerotrace-enrichment', tag: '0.1.0' },
      resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
    web: {
      image: { repository: 'ghcr.io/example/zerotrace-web', tag: '0.1.0-local' },
      resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '64Mi' } },
    },
    edge: { resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } } },
  },
  monitoring: {
    prometheus: {
      retentionDays: 2,
      retentionSize: '3Gi',
      storage: '5Gi',
      expectedSeries: 60_000,
      resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
  },
  logging: {
    volume: { linesPerSecond: { access: 2, app: 2, metrics: 5, platform: 5, security: 0.1 } },
    retentionDays: { access: 2, app: 2, metrics: 1, platform: 2, security: 7 },
    elasticsearch: {
      nodeSets: [
        {
          name: 'all',
          roles: ['master', 'data_content', 'data_hot', 'ingest'],
          count: 1,
          cpu: '250m',
          memory: '2Gi',
          heap: '1Gi',
          storage: '5Gi',
        },
      ],
      copies: 0,
    },
    logstash: { queue: '512Mi' },
  },
  security: {
    suricata: {
      resources: { requests: { cpu: '50m', memory: '256Mi' }, limits: { cpu: '1', memory: '640Mi' } },
    },
    wazuh: {
      indexer: {
        heap: '512Mi',
        resources: { requests: { cpu: '100m', memory: '1Gi' }, limits: { memory: '1536Mi' } },
        storage: '5Gi',
        retentionDays: 7,
      },
      dashboard: { resources: { requests: { cpu: '50m', memory: '512Mi' }, limits: { memory: '1536Mi' } } },
      manager: {
        master: {
          resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          storage: '5Gi',
        },
        workers: {
          resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          storage: '5Gi',
        },
      },
    },
  },
};
