import type { EnvironmentInput } from './environment';

/** Where branches are tried: two zones, one NAT gateway, one of everything, and an API server that the office reaches. */
export const development: EnvironmentInput = {
  name: 'development',
  tier: 'development',
  target: {
    kind: 'aws',
    account: '444455556666',
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b'],
    domain: 'development.zerotrace.example.com',
    roles: {
      plan: 'arn:aws:iam::444455556666:role/zerotrace-plan-development',
      apply: 'arn:aws:iam::444455556666:role/zerotrace-apply-development',
    },
    state: { bucket: 'zerotrace-terraform-state-444455556666' },
    network: { kind: 'managed', cidr: '10.10.0.0/16', natGateways: 'single', flowLogRetentionDays: 7 },
    cluster: {
      kind: 'managed',
      endpoint: { access: 'public', allowedCidrs: ['203.0.113.0/24'] },
      logRetentionDays: 30,
      autoscaling: 'none',
      nodeGroups: {
        platform: { instanceTypes: ['m7i.large'], minSize: 3, maxSize: 4 },
        services: { instanceTypes: ['m7i.large'], minSize: 2, maxSize: 3 },
        stateful: { instanceTypes: ['m7i.xlarge'], minSize: 1, maxSize: 2 },
      },
    },
  },
  data: {
    postgres: {
      kind: 'cloudnative-pg',
      instances: 1,
      storage: '20Gi',
      walStorage: '5Gi',
      maxConnections: 300,
      resources: { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '2Gi' } },
      backups: { retentionDays: 7 },
    },
    valkey: { resources: { requests: { cpu: '100m', memory: '384Mi' }, limits: { memory: '384Mi' } } },
  },
  services: {
    api: {
      image: { repository: 'ghcr.io/example/zerotrace-api', tag: '0.1.0' },
      resources: { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '512Mi' } },
    },
    enrichment: {
      image: { repository: 'ghcr.io/example/zerotrace-enrichment', tag: '0.1.0' },
      resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
    },
    web: {
      image: { repository: 'ghcr.io/example/zerotrace-web', tag: '0.1.0-development' },
      resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '64Mi' } },
    },
    edge: { resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } } },
  },
  monitoring: {
    prometheus: {
      // A week, for what is compared with last week, and two days.
      retentionDays: 9,
      retentionSize: '10Gi',
      storage: '20Gi',
      resources: { requests: { cpu: '200m', memory: '1Gi' }, limits: { memory: '2Gi' } },
    },
  },
  logging: {
    volume: { linesPerSecond: { access: 10, app: 10, metrics: 20, platform: 15, security: 0.2 } },
    retentionDays: { access: 7, app: 7, metrics: 3, platform: 5, security: 30 },
    elasticsearch: {
      nodeSets: [
        {
          name: 'all',
          roles: ['master', 'data_content', 'data_hot', 'ingest'],
          count: 1,
          cpu: '250m',
          memory: '2Gi',
          heap: '1Gi',
          storage: '30Gi',
        },
      ],
      copies: 0,
    },
    logstash: { queue: '1Gi' },
  },
  security: {
    suricata: {},
    wazuh: {
      manager: { audit: { kind: 'cloudwatch' } },
    },
  },
};
