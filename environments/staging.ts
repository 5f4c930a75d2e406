import type { EnvironmentInput } from './environment';
import { teamNotifications } from './notifications';

/** A rehearsal of production: the same parts in the same three zones, fewer and smaller, in the development account. */
export const staging: EnvironmentInput = {
  name: 'staging',
  tier: 'staging',
  target: {
    kind: 'aws',
    account: '444455556666',
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    domain: 'staging.zerotrace.example.com',
    roles: {
      plan: 'arn:aws:iam::444455556666:role/zerotrace-plan-staging',
      apply: 'arn:aws:iam::444455556666:role/zerotrace-apply-staging',
    },
    state: { bucket: 'zerotrace-terraform-state-444455556666' },
    network: { kind: 'managed', cidr: '10.20.0.0/16', natGateways: 'single', flowLogRetentionDays: 30 },
    cluster: {
      kind: 'managed',
      endpoint: { access: 'private', from: 'runners-in-vpc' },
      logRetentionDays: 90,
      autoscaling: 'cluster-autoscaler',
      nodeGroups: {
        platform: { instanceTypes: ['m7i.large'], minSize: 2, maxSize: 4 },
        services: { instanceTypes: ['m7i.xlarge'], minSize: 2, maxSize: 4 },
        stateful: { instanceTypes: ['r7i.large'], minSize: 1, maxSize: 2 },
      },
    },
  },
  secrets: { source: { kind: 'secrets-manager', prefix: 'zerotrace/staging' } },
  data: {
    postgres: {
      kind: 'cloudnative-pg',
      instances: 2,
      storage: '50Gi',
      walStorage: '20Gi',
      maxConnections: 300,
      resources: { requests: { cpu: '1', memory: '4Gi' }, limits: { memory: '4Gi' } },
      pooler: { instances: 2, poolSize: 40 },
      backups: { retentionDays: 7 },
    },
    valkey: { resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '512Mi' } } },
  },
  services: {
    api: {
      image: {
        repository: 'ghcr.io/example/zerotrace-api',
        tag: '0.1.0',
        digest: 'sha256:1111111111111111111111111111111111111111111111111111111111111111',
      },
      rateLimit: 6000,
      resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
    enrichment: {
      image: {
        repository: 'ghcr.io/example/zerotrace-enrichment',
        tag: '0.1.0',
        digest: 'sha256:2222222222222222222222222222222222222222222222222222222222222222',
      },
      replicas: 2,
      resources: { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '3Gi' } },
    },
    web: {
      image: {
        repository: 'ghcr.io/example/zerotrace-web',
        tag: '0.1.0-staging',
        digest: 'sha256:4444444444444444444444444444444444444444444444444444444444444444',
      },
      replicas: 2,
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
    },
    edge: { replicas: 2, resources: { requests: { cpu: '250m', memory: '128Mi' }, limits: { memory: '256Mi' } } },
  },
  notifications: {
    ...teamNotifications,
    urls: {
      alertmanager: 'https://monitoring.staging.zerotrace.example.com/alertmanager',
      grafana: 'https://monitoring.staging.zerotrace.example.com',
    },
  },
  monitoring: {
    prometheus: {
      replicas: 2,
      retentionSize: '20Gi',
      storage: '40Gi',
      expectedSeries: 200_000,
      resources: { requests: { cpu: '300m', memory: '2Gi' }, limits: { memory: '4Gi' } },
    },
    alertmanager: { replicas: 3 },
    access: {
      kind: 'login',
      issuer: 'https://login.example.com/realms/zerotrace',
      clientId: 'zerotrace-monitoring-staging',
      emailDomains: ['example.com'],
    },
  },
  logging: {
    volume: { linesPerSecond: { access: 30, app: 20, metrics: 40, platform: 30, security: 0.5 } },
    retentionDays: { access: 14, app: 14, metrics: 5, platform: 7, security: 90 },
    elasticsearch: {
      nodeSets: [
        {
          name: 'all',
          roles: ['master', 'data_content', 'data_hot', 'ingest'],
          count: 3,
          cpu: '300m',
          memory: '4Gi',
          heap: '2Gi',
          storage: '80Gi',
        },
      ],
    },
    logstash: { replicas: 2, queue: '2Gi' },
    snapshots: { retentionDays: 7 },
  },
  security: {
    suricata: {},
    wazuh: {
      manager: { audit: { kind: 'cloudwatch' } },
    },
  },
};
