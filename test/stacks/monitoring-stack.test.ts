import { App, Testing } from 'cdktf';
import { parse } from 'yaml';
import { z } from 'zod';
import { thanosOptions } from '../../constructs/monitoring/thanos-options';
import { parseEnvironment } from '../../environments/environment';
import { Platform } from '../../stacks/platform';
import type { Variation } from '../support/environment-variation';
import { vary } from '../support/environment-variation';
import { flowsOf } from '../support/flows-of';
import { releasedObjects as objects, releaseValues as values } from '../support/release-values';
import type { Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

function monitoringOf(variation: Variation): Synthesized {
  const { monitoring } = new Platform(new App({ skipValidation: true }), parseEnvironment(vary(variation)));
  return JSON.parse(Testing.synth(monitoring)) as Synthesized;
}

/** Policies, with the name of the namespace in place of the reference to it. */
function flowsIn(json: Synthesized): readonly string[] {
  return flowsOf(json).map((flow) =>
    flow.replace(/^\$\{kubernetes_namespace_v1\.monitoring_[^}]+\}/, 'zerotrace-monitoring'),
  );
}

const slack = {
  teams: { platform: { slack: '#alerts', emails: ['ops@example.com'] } },
  smtp: { smarthost: 'mail.example.com:587', from: 'alerts@example.com', username: 'alerts' },
  heartbeat: true,
  urls: { alertmanager: 'https://alertmanager.example.com', grafana: 'https://grafana.example.com' },
};

const local = monitoringOf({ base: 'local' });
const production = monitoringOf({ base: 'production' });

const access = {
  kind: 'login',
  issuer: 'https://login.example.com',
  clientId: 'monitoring',
  emailDomains: ['example.com'],
};
const rds = { kind: 'rds', instanceClass: 'db.t4g.medium', storage: '20Gi', maxConnections: 300 };
const onRds = monitoringOf({ base: 'development', set: { 'data.postgres': rds } });

describe('MonitoringStack', () => {
  it('keeps node-exporter, which sees the host, apart from all that needs nothing of it', () => {
    const levels = resources(local, 'kubernetes_namespace_v1').map(([, { metadata }]) => {
      const { name, labels } = z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }).parse(metadata);
      return [name, labels['pod-security.kubernetes.io/enforce']];
    });
    expect(Object.fromEntries(levels)).toEqual({
      'zerotrace-monitoring': 'restricted',
      'zerotrace-node-metrics': 'privileged',
    });
  });

  it('releases the stack after everything that its pods need', () => {
    expect(resource(local, 'helm_release', 'stack_chart')).toMatchObject({
      name: 'monitoring',
      chart: 'kube-prometheus-stack',
      version: '88.5.3',
      depends_on: expect.arrayContaining([
        expect.stringContaining('helm_release.stack_alertmanager-config'),
        expect.stringContaining('kubernetes_secret_v1.stack_grafana-admin'),
        expect.stringContaining('kubernetes_namespace_v1.node-metrics'),
      ]),
    });
  });

  it('watches what the other layers have deployed', () => {
    const targets = (json: Synthesized) => objects(json, 'scrapes').map(({ metadata }) => metadata.name);
    const inEvery = ['blackbox-exporter', 'valkey-exporter', 'sql-exporter'];
    const operators = ['cloudnative-pg-operator', 'cert-manager'];
    expect(targets(local)).toEqual(['zerotrace-edge', ...operators, ...inEvery, 'cloudnative-pg']);
    expect(targets(production)).toEqual([
      'zerotrace-edge',
      ...operators,
      'aws-load-balancer-controller',
      'cluster-autoscaler',
      ...inEvery,
      'thanos-sidecar',
      'thanos-query',
      'thanos-store',
      'thanos-compactor',
      'thanos-ruler',
      'login-proxy',
      'cloudnative-pg',
      'cloudnative-pg-pooler',
    ]);
    expect(targets(onRds).slice(-2)).toEqual(['sql-exporter', 'postgres-exporter']);
    expect(targets(monitoringOf({ base: 'local', set: { 'monitoring.instrumented': { api: true } } }))).toContain(
      'zerotrace-api',
    );
  });

  it('asks each service by itself, and the API for what its body says', () => {
    expect(
      objects(local, 'blackbox_probes').map(({ kind, metadata, spec }) => {
        const { module, targets } = z
          .looseObject({
            module: z.string().optional(),
            targets: z.looseObject({ staticConfig: z.looseObject({ static: z.array(z.string()) }) }).optional(),
          })
          .parse(spec);
        return [kind, metadata.name, module, targets?.staticConfig.static[0]];
      }),
    ).toEqual([
      ['Probe', 'api', 'api-health', 'http://zerotrace-api.zerotrace.svc:8080/health'],
      ['Probe', 'enrichment', 'http', 'http://zerotrace-enrichment.zerotrace.svc:8000/health'],
      ['Probe', 'web', 'http', 'http://zerotrace-web.zerotrace.svc:3000/'],
      ['Probe', 'edge', 'http', expect.stringMatching(/^http:\/\/zerotrace-edge\.zerotrace\.svc:\d+\//)],
      ['ScrapeConfig', 'ping-node', undefined, undefined],
      ['ScrapeConfig', 'ping-cluster-dns', undefined, undefined],
    ]);
  });

  it('opens a way to each target, and to receivers only where somebody is notified', () => {
    const flows = flowsIn(local);
    expect(flows).toEqual(
      expect.arrayContaining([
        'zerotrace-monitoring/prometheus-to-zerotrace-edge-metrics egress 9902',
        'zerotrace/zerotrace-edge-metrics-from-prometheus ingress 9902',
        'zerotrace-data/cloudnative-pg-metrics-from-prometheus ingress 9187',
        'zerotrace/api-from-blackbox-exporter ingress 8080',
        'zerotrace-data/zerotrace-valkey-from-valkey-exporter ingress 6379',
        'zerotrace-monitoring/alertmanager-gossip-udp-to-alertmanager-gossip-udp egress 9094',
        'zerotrace-monitoring/prometheus-to-nodes egress 10250,9100',
      ]),
    );
    expect(flows.filter((flow) => flow.includes('to-internet'))).toEqual([]);
    const notified = monitoringOf({ base: 'local', set: { notifications: slack } });
    expect(flowsIn(notified)).toContain('zerotrace-monitoring/alertmanager-to-internet egress 443,587');
    expect(new Set(flows).size).toBe(flows.length);
  });

  it('keeps the configuration of Alertmanager in a release of its own, and credentials in files', () => {
    const [unnotified] = objects(local, 'stack_alertmanager-config');
    expect(parse(unnotified?.stringData?.['alertmanager.yaml'] ?? '')).toEqual({
      route: { receiver: 'nobody' },
      receivers: [{ name: 'nobody' }],
    });
    expect(resources(local, 'kubernetes_secret_v1').map(([name]) => name)).not.toContainEqual(
      expect.stringContaining('credentials'),
    );
    const notified = monitoringOf({ base: 'local', set: { notifications: slack } });
    const [config] = objects(notified, 'stack_alertmanager-config');
    expect(Object.keys(config?.stringData ?? {})).toEqual(
      expect.arrayContaining(['alertmanager.yaml', expect.stringMatching(/\.tmpl$/)]),
    );
    expect(resource(notified, 'kubernetes_secret_v1', 'stack_alertmanager-credentials')).toMatchObject({
      metadata: { name: 'alertmanager-credentials', namespace: expect.stringContaining('namespace_v1') },
      data_wo: {
        'slack-token': '${var.slack_token}',
        'smtp-password': '${var.smtp_password}',
        'heartbeat-url': '${var.heartbeat_url}',
      },
    });
  });

  it('has each group of our rules as an object of a release of its own', () => {
    const rules = objects(local, 'rules_manifests');
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['PrometheusRule']));
    expect(rules.map(({ metadata }) => metadata.name)).toContain('zerotrace-thresholds');
    const off = monitoringOf({ base: 'local', set: { alerts: { ApiDown: { enabled: false } } } });
    expect(JSON.stringify(rules)).toContain('"alert":"ApiDown"');
    expect(JSON.stringify(objects(off, 'rules_manifests'))).not.toContain('"alert":"ApiDown"');
  });

  it('has nothing of Thanos where it is not wanted', () => {
    const staging = monitoringOf({ base: 'staging' });
    for (const json of [local, staging]) {
      // Dashboards are the same in every environment: they say where Thanos would be chosen.
      const others = { ...json.resource, helm_release: {}, kubernetes_config_map_v1: {} };
      expect(JSON.stringify({ ...json, resource: others })).not.toMatch(/thanos/i);
      expect(JSON.stringify(objects(json, 'rules_manifests'))).not.toMatch(/thanos/i);
      expect(resources(json, 'aws_s3_bucket')).toEqual([]);
    }
  });

  it('refuses Thanos where there is no cloud to keep its blocks in', () => {
    const parsed = parseEnvironment(vary({ base: 'local' }));
    const thanos = thanosOptions.parse({});
    const unchecked = { ...parsed, monitoring: { ...parsed.monitoring, thanos } };
    expect(() => new Platform(new App({ skipValidation: true }), unchecked)).toThrow(
      'a cluster, since the bucket of Thanos is in S3',
    );
  });

  it('lets the ruler of Thanos evaluate what looks back for 30 days, and only that', () => {
    const marked = objects(production, 'rules_manifests').filter(
      ({ metadata }) =>
        z.looseObject({ labels: z.record(z.string(), z.string()) }).parse(metadata).labels[
          'zerotrace.io/evaluated-by'
        ] === 'thanos-ruler',
    );
    expect(marked.map(({ metadata }) => metadata.name)).toEqual(['zerotrace-slo-budgets']);
    expect(JSON.stringify(marked)).toContain(
      '{"record":"slo:api_availability:error_ratio_rate30d","expr":"avg_over_time(slo:api_availability:error_ratio_now[30d])"}',
    );
  });

  it('gives Prometheus its identity at AWS, and says where the bucket is, before it starts', () => {
    expect(resource(production, 'helm_release', 'stack_chart')['depends_on']).toEqual(
      expect.arrayContaining([
        expect.stringContaining('aws_eks_pod_identity_association.object-storage_thanos-sidecar'),
        expect.stringContaining('aws_eks_pod_identity_association.object-storage_thanos-ruler'),
        expect.stringContaining('helm_release.object-storage_secret'),
      ]),
    );
    expect(resource(production, 'aws_s3_bucket')).toMatchObject({
      bucket: 'zerotrace-production-metrics-111122223333',
      lifecycle: { prevent_destroy: true },
    });
  });

  it('asks PostgreSQL itself, past the pooler, as a role that only reads', () => {
    const config = JSON.stringify(values(production, 'sql_chart'));
    expect(config).toContain('postgres://zerotrace_metrics@zerotrace-postgres-rw.zerotrace-data.svc:5432/zerotrace?');
    expect(config).not.toContain('pooler');
  });

  it('is behind a login where the environment has one, and the load balancer alone reaches that', () => {
    const production = monitoringOf({ base: 'production' });
    expect(flowsIn(production).filter((flow) => flow.includes('/login-proxy-from'))).toEqual([
      expect.stringMatching(/^zerotrace-monitoring\/login-proxy-from-load-balancer-10-30-\d+-0-\d+ ingress 4180$/),
      expect.stringMatching(/-10-30-\d+-0-\d+ ingress 4180$/),
      expect.stringMatching(/-10-30-\d+-0-\d+ ingress 4180$/),
    ]);
    expect(objects(production, 'login-target-group')).toMatchObject([
      { kind: 'TargetGroupBinding', spec: { serviceRef: { name: 'login-proxy', port: 4180 } } },
    ]);
    expect(resource(production, 'kubernetes_secret_v1', 'login_')['data_wo']).toEqual({
      'client-secret': '${ephemeral.aws_secretsmanager_secret_version.login_client.secret_string}',
      'cookie-key':
        '${replace(replace(base64sha256(ephemeral.aws_secretsmanager_secret_version.login_cookie.secret_string), "+", "-"), "/", "_")}',
    });
    expect(values(production, 'stack_chart')).toMatchObject({
      grafana: { 'grafana.ini': { server: { root_url: 'https://monitoring.zerotrace.example.com' } } },
      prometheus: { prometheusSpec: { externalUrl: 'https://monitoring.zerotrace.example.com/prometheus' } },
    });
    expect(resources(production, 'kubernetes_ingress_v1')).toEqual([]);
  });

  it('is reached by an Ingress on any other cluster, and by port-forward alone where nobody logs in', () => {
    const ingress = {
      host: 'monitoring.example.com',
      className: 'traefik',
      controllerNamespace: 'kube-system',
      tls: { kind: 'secret', name: 'monitoring-tls' },
    };
    const behind = monitoringOf({ base: 'local', set: { 'monitoring.access': { ...access, ingress } } });
    expect(resource(behind, 'kubernetes_ingress_v1')['metadata']).toMatchObject({ name: 'login-proxy' });
    expect(flowsIn(behind)).toContain('zerotrace-monitoring/login-proxy-from-ingress-controller ingress 4180');
    expect(JSON.stringify(local)).not.toContain('login-proxy');
  });

  it('refuses to be applied with a provider that the documentation made up', () => {
    const fields = JSON.stringify(monitoringOf({ base: 'production' }));
    expect(fields).toContain('monitoring.access.issuer');
    expect(fields).toContain('monitoring.access.emailDomains[0]');
  });

  it('gives figures of statements the names that the rules ask for', () => {
    const monitor = z.object({
      podMetricsEndpoints: z.tuple([z.object({ portNumber: z.number(), metricRelabelings: z.array(z.unknown()) })]),
    });
    const found = objects(local, 'scrapes').find(({ metadata }) => metadata.name === 'cloudnative-pg');
    const [endpoint] = monitor.parse(found?.spec).podMetricsEndpoints;
    expect(endpoint.portNumber).toBe(9187);
    expect(endpoint.metricRelabelings).toEqual([
      expect.objectContaining({ regex: expect.stringContaining('pg_stat_statements_calls_total'), replacement: '$1' }),
    ]);
    expect(JSON.stringify(endpoint)).not.toContain('pg_stat_monitor');
  });

  it('asks RDS as a role of its own, with TLS that knows the server', () => {
    expect(values(onRds, 'postgres_chart')).toMatchObject({
      config: {
        datasource: {
          host: expect.stringContaining('aws_db_instance'),
          port: '5432',
          database: 'postgres',
          user: 'zerotrace_monitor',
          passwordSecret: { name: 'postgres-exporter', key: 'password' },
          sslmode: 'verify-full',
          extraParams: expect.stringContaining('sslrootcert=/etc/postgres-exporter/ca.pem'),
        },
      },
      extraVolumes: [{ configMap: { name: 'postgres-exporter-authorities' } }],
    });
    expect(resource(onRds, 'kubernetes_config_map_v1', 'postgres_authorities')).toMatchObject({
      data: { 'ca.pem': expect.stringMatching(/^-----BEGIN CERTIFICATE-----/) },
    });
    expect(resource(onRds, 'kubernetes_secret_v1', 'postgres_secret')).toMatchObject({
      data_wo: { password: expect.stringContaining('postgres_monitor') },
    });
    expect(flowsIn(onRds)).toContain('zerotrace-monitoring/postgres-exporter-to-vpc egress 5432');
    expect(resources(local, 'helm_release').map(([name]) => name)).not.toContain('postgres_chart');
  });

  it('has no secret in it', () => {
    const text = JSON.stringify(production);
    expect(text).toContain('ephemeral.aws_secretsmanager_secret_version.grafana_admin');
    expect(text).not.toMatch(/"data":\{[^}]*password/);
  });
});
