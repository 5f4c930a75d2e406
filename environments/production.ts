import type { EnvironmentInput } from './environment';
import { teamNotifications } from './notifications';

/** What customers use: three zones, replicas where the service allows it, protected data. */
export const production: EnvironmentInput = {
  name: 'production',
  tier: 'production',
  target: {
    kind: 'aws',
    account: '111122223333',
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    domain: 'zerotrace.example.com',
    roles: {
      plan: 'arn:aws:iam::111122223333:role/zerotrace-plan-production',
      apply: 'arn:aws:iam::111122223333:role/zerotrace-apply-production',
    },
    state: { bucket: 'zerotrace-terraform-state-111122223333' },
    network: { kind: 'managed', cidr: '10.30.0.0/16', natGateways: 'per-zone', flowLogRetentionDays: 90 },
    cluster: {
      kind: 'managed',
      endpoint: { access: 'private', from: 'runners-in-vpc' },
      logRetentionDays: 365,
      autoscaling: 'cluster-autoscaler',
      nodeGroups: {
        platform: { instanceTypes: ['m7i.large'], minSize: 3, maxSize: 6 },
        services: { instanceTypes: ['m7i.xlarge'], minSize: 3, maxSize: 9 },
        stateful: { instanceTypes: ['r7i.xlarge'], minSize: 1, maxSize: 2 },
      },
    },
  },
  secrets: { source: { kind: 'secrets-manager', prefix: 'zerotrace/production' } },
  data: {
    protected: true,
    postgres: {
      kind: 'cloudnative-pg',
      instances: 3,
      storage: '200Gi',
      walStorage: '50Gi',
      maxConnections: 400,
      resources: { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '8Gi' } },
      pooler: { instances: 2, poolSize: 60 },
      backups: { retentionDays: 30 },
    },
    valkey: {
      storage: '10Gi',
      maxMemory: '1Gi',
      resources: { requests: { cpu: '250m', memory: '1536Mi' }, limits: { memory: '1536Mi' } },
    },
  },
  services: {
    api: {
      image: {
        repository: 'ghcr.io/example/zerotrace-api',
        tag: '0.1.0',
        digest: 'sha256:1111111111111111111111111111111111111111111111111111111111111111',
      },
      rateLimit: 6000,
      resources: { requests: { cpu: '1', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
    enrichment: {
      image: {
        repository: 'ghcr.io/example/zerotrace-enrichment',
        tag: '0.1.0',
        digest: 'sha256:2222222222222222222222222222222222222222222222222222222222222222',
      },
      replicas: 3,
      resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '3Gi' } },
    },
    web: {
      image: {
        repository: 'ghcr.io/example/zerotrace-web',
        tag: '0.1.0-production',
        digest: 'sha256:3333333333333333333333333333333333333333333333333333333333333333',
      },
      replicas: 3,
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    },
    edge: { replicas: 3, resources: { requests: { cpu: '500m', memory: '256Mi' }, limits: { memory: '512Mi' } } },
  },
  notifications: {
    ...teamNotifications,
    teams: {
      ...teamNotifications.teams,
      services: { slack: '#alerts-services', emails: ['services@example.com'] },
      security: { slack: '#alerts-security', emails: ['security@example.com'] },
    },
    heartbeat: true,
    urls: {
      alertmanager: 'https://monitoring.zerotrace.example.com/alertmanager',
      grafana: 'https://monitoring.zerotrace.example.com',
    },
  },
  monitoring: {
    prometheus: {
      replicas: 2,
      retentionDays: 15,
      retentionSize: '50Gi',
      storage: '80Gi',
      expectedSeries: 500_000,
      resources: { requests: { cpu: '500m', memory: '4Gi' }, limits: { memory: '8Gi' } },
    },
    alertmanager: { replicas: 3 },
    grafana: {
      storage: '5Gi',
      resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
    thanos: {
      retention: { rawDays: 60, fiveMinuteDays: 180, oneHourDays: 730 },
      query: { replicas: 2 },
      store: { replicas: 2, storage: '20Gi' },
      compactor: { storage: '100Gi' },
    },
    access: {
      kind: 'login',
      issuer: 'https://login.example.com/realms/zerotrace',
      clientId: 'zerotrace-monitoring-production',
      emailDomains: ['example.com'],
    },
  },
  logging: {
    volume: { linesPerSecond: { access: 150, app: 60, metrics: 60, platform: 60, security: 2 } },
    elasticsearch: {
      nodeSets: [
        {
          name: 'hot',
          roles: ['master', 'data_content', 'data_hot', 'ingest'],
          count: 3,
          cpu: '500m',
          memory: '6Gi',
          heap: '3Gi',
          storage: '150Gi',
        },
        {
          name: 'warm',
          roles: ['data_warm'],
          count: 3,
          cpu: '200m',
          memory: '4Gi',
          heap: '2Gi',
          storage: '300Gi',
        },
      ],
    },
    kibana: { replicas: 2 },
    logstash: { replicas: 2, queue: '8Gi' },
    outageMinutes: 960,
    snapshots: { retentionDays: 30 },
  },
  security: {
    suricata: {},
    wazuh: {
      indexer: { replicas: 3, storage: '50Gi' },
      dashboard: { replicas: 2 },
      manager: { workers: { replicas: 2 }, audit: { kind: 'cloudwatch' } },
    },
  },
};
