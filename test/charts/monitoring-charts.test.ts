import { join } from 'node:path';
import { z } from 'zod';
import { adoptions, notDeployed } from '../../alerts/adopted';
import type { ChartInstallation } from '../../charts/chart-installation';
import { kubePrometheusStack } from '../../charts/kube-prometheus-stack';
import { prometheusBlackboxExporter } from '../../charts/prometheus-blackbox-exporter';
import { postgresExporterArguments, prometheusPostgresExporter } from '../../charts/prometheus-postgres-exporter';
import { prometheusRedisExporter } from '../../charts/prometheus-redis-exporter';
import { prometheusSqlExporter } from '../../charts/prometheus-sql-exporter';
import { addResources } from '../../constructs/core/quantity';
import { probeModules } from '../../constructs/monitoring/blackbox-probes';
import { prometheusStackPeers } from '../../constructs/monitoring/prometheus-stack-flows';
import { pullReference } from '../../constructs/core/image-reference';
import { parseEnvironment } from '../../environments/environment';
import { describeWithCharts } from '../support/describe-with-charts';
import type { KubernetesObject } from '../support/chart-sources';
import { chartDefaults, chartMetadata, podsOf, renderChart, unknownPaths } from '../support/chart-sources';
import { vary } from '../support/environment-variation';

const placement = { nodeSelector: { 'example.com/pool': 'platform' } };
const volumePlacement = { nodeSelector: { 'example.com/pool': 'stateful' } };
const imageMirror = 'registry.example.com/cache';
const password = { name: 'exporter', key: 'password' };
const { monitoring: options } = parseEnvironment(vary({ base: 'production' }));

const stack = kubePrometheusStack({
  environment: 'production',
  namespace: 'test',
  nodeNamespace: 'test-nodes',
  options,
  separateNodes: true,
  alertmanagerSecrets: ['alertmanager-credentials'],
  imageMirror,
  placement,
  volumePlacement,
  storageClass: 'gp3',
});
const exporters: readonly ChartInstallation[] = [
  prometheusBlackboxExporter({ modules: probeModules, imageMirror, placement }),
  prometheusRedisExporter({ address: 'valkey.data.svc:6379', password, revision: 1, imageMirror, placement }),
  prometheusSqlExporter({ config: { jobs: [] }, password, revision: 1, imageMirror, placement }),
  prometheusPostgresExporter({
    server: { host: 'db.example.com', port: 5432, database: 'postgres', user: 'monitor' },
    password,
    revision: 1,
    authorities: { name: 'authorities', hash: '0' },
    imageMirror,
    placement,
  }),
];

/** Values that a chart takes though its defaults do not have them, or hands on as they are. */
const open: Readonly<Record<string, readonly string[]>> = {
  'kube-prometheus-stack': [
    // Sub-charts, whose defaults are in charts of their own.
    'grafana',
    'kube-state-metrics',
    'prometheus-node-exporter',
    'alertmanager.alertmanagerSpec.alertmanagerConfigNamespaceSelector',
    'defaultRules.disabled',
  ],
  'prometheus-blackbox-exporter': ['config.modules', 'podSecurityContext'],
  'prometheus-redis-exporter': ['podSecurityContext', 'securityContext', 'annotations'],
  'prometheus-sql-exporter': ['annotations'],
  'prometheus-postgres-exporter': ['annotations', 'config.datasource.passwordSecret', 'securityContext'],
};

/** Values that templates read and defaults only mention in comments. */
const undocumented: Readonly<Record<string, readonly string[]>> = {
  'kube-prometheus-stack': ['alertmanager.alertmanagerSpec.configSecret'],
  'prometheus-blackbox-exporter': ['fullnameOverride'],
  'prometheus-redis-exporter': ['fullnameOverride'],
  'prometheus-sql-exporter': ['fullnameOverride'],
  'prometheus-postgres-exporter': ['fullnameOverride'],
};

describe('prometheusPostgresExporter', () => {
  it('asks for statements without their text, and not for the database that RDS keeps to itself', () => {
    expect(postgresExporterArguments).toEqual(
      expect.arrayContaining([
        '--collector.stat_statements',
        '--collector.stat_statements.limit=100',
        '--exclude-databases=rdsadmin',
      ]),
    );
    expect(postgresExporterArguments.join(' ')).not.toContain('include_query');
  });
});

describe('kubePrometheusStack', () => {
  it('lists the pods of an environment by what it says', () => {
    expect(stack.pods.map(({ name, replicas, hasVolume = false }) => [name, replicas, hasVolume])).toEqual([
      ['monitoring-operator', 1, false],
      ['kube-state-metrics', 1, false],
      ['node-exporter', 'per-node', false],
      ['prometheus-monitoring', 2, true],
      ['alertmanager-monitoring', 3, true],
      ['grafana', 1, true],
    ]);
  });

  it('gives credentials of receivers of samples by the names of Secrets', () => {
    const remoteWrite = [
      {
        name: 'archive',
        url: 'https://metrics.example.com/api/v1/write',
        credentials: { secret: 'archive', usernameKey: 'username', passwordKey: 'password' },
      },
    ];
    const values = kubePrometheusStack({
      ...sample(),
      options: { ...options, prometheus: { ...options.prometheus, remoteWrite } },
    });
    expect(values.values.prometheus.prometheusSpec.remoteWrite).toEqual([
      {
        name: 'archive',
        url: 'https://metrics.example.com/api/v1/write',
        basicAuth: { username: { name: 'archive', key: 'username' }, password: { name: 'archive', key: 'password' } },
      },
    ]);
  });

  it('refuses, at compile time, a value that the chart does not have', () => {
    // @ts-expect-error -- the chart's key is retentionSize
    const wrong: Pick<typeof stack.values.prometheus.prometheusSpec, 'retention'> = { retention: '1d', size: '1GB' };
    expect(wrong).toBeDefined();
  });
});

function sample() {
  return {
    environment: 'test',
    namespace: 'a',
    nodeNamespace: 'b',
    options,
    separateNodes: false,
    alertmanagerSecrets: [],
  };
}

const titled = 'charts of monitoring and their sources';

describeWithCharts(titled, [stack.chart], (helm, folder) => {
  const render = ({ chart, values }: ChartInstallation, release = chart) =>
    renderChart(helm, join(folder, chart), release, values);

  describe.each([stack, ...exporters] as ChartInstallation[])(`${titled}: $chart`, (installation) => {
    const { chart, version, values } = installation;

    it('is the pinned version, and has every value that is set', () => {
      const source = join(folder, chart);
      expect(chartMetadata(source)).toEqual({ name: chart, version });
      expect(unknownPaths(values, chartDefaults(source), open[chart] ?? [])).toEqual(undocumented[chart]);
    });
  });

  describe.each(exporters)(`${titled}: $chart`, (installation) => {
    const [pod, ...others] = podsOf(render(installation));

    it('is one restricted pod, with the image, the resources and the place that are written here', () => {
      const [expected] = installation.pods;
      const [image] = installation.images;
      expect(others).toEqual([]);
      expect(pod).toMatchObject({
        name: expected?.name,
        replicas: 1,
        spec: {
          nodeSelector: placement.nodeSelector,
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
          containers: [
            {
              image: image && pullReference(image, imageMirror),
              resources: expected?.resources,
              securityContext: {
                runAsNonRoot: true,
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ['ALL'] },
              },
            },
          ],
        },
      });
    });

    it('has the label that network flows look for', () => {
      expect(pod?.metadata.labels).toMatchObject({ 'app.kubernetes.io/name': installation.chart });
    });
  });

  describe(`${titled}: the objects of the stack`, () => {
    const objects = render(stack, 'monitoring');
    const pods = podsOf(objects).filter(({ kind }) => kind !== 'Job');
    const custom = (kind: string) => serverSpec.parse(one(objects, kind).spec);

    it('pulls every image through the mirror, and no other', () => {
      const text = JSON.stringify(objects);
      const pulled = text.match(/registry\.example\.com\/cache\/[^"\s@]+:[^"\s]+/g) ?? [];
      const expected = stack.images.map((image) => pullReference(image, imageMirror));
      // The operator is told of a Thanos that nothing here asks for.
      const unused = 'registry.example.com/cache/thanos/thanos:v0.42.4';
      expect([...new Set(pulled)].filter((image) => image !== unused).sort()).toEqual(expected.sort());
      expect(text).not.toMatch(/"image":"(?!registry\.example\.com)/);
    });

    it('lists every pod with all that its containers request', () => {
      const found = [
        ...pods.map(({ name, spec }) => ({
          name,
          containers: spec.containers.map((each) => resources.parse(each.resources)),
        })),
        ...(['Prometheus', 'Alertmanager'] as const).map((kind) => ({
          name: `${kind.toLowerCase()}-monitoring`,
          containers: [custom(kind).resources, reloader(objects)],
        })),
      ].map(({ name, containers: [first, ...rest] }) => [name, first && addResources(first, ...rest).requests]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(
          stack.pods.map(({ name, resources: { requests, limits } }) => [
            name,
            addResources({ requests, limits }).requests,
          ]),
        ),
      );
    });

    it('runs what it runs where it belongs', () => {
      const selector = Object.fromEntries(pods.map(({ name, spec }) => [name, spec.nodeSelector['example.com/pool']]));
      expect(selector).toEqual({
        'monitoring-operator': 'platform',
        'kube-state-metrics': 'platform',
        grafana: 'stateful',
        'node-exporter': undefined,
      });
      expect(custom('Prometheus').nodeSelector).toEqual(volumePlacement.nodeSelector);
      expect(custom('Alertmanager').nodeSelector).toEqual(volumePlacement.nodeSelector);
    });

    it('has only node-exporter see the host, in a namespace of its own', () => {
      const hosts = pods.filter(({ spec }) => spec['hostNetwork'] === true || spec['hostPID'] === true);
      expect(hosts.map(({ name }) => name)).toEqual(['node-exporter']);
      const own = objects.filter(({ metadata }) => namespaced.parse(metadata).namespace === 'test-nodes');
      expect(own.map(({ kind }) => kind).sort()).toEqual(['DaemonSet', 'Service', 'ServiceAccount', 'ServiceMonitor']);
      for (const { name, spec } of pods.filter((each) => !hosts.includes(each))) {
        for (const each of spec.containers) {
          expect({ name, ...spec.securityContext, ...each.securityContext }).toMatchObject({
            name,
            runAsNonRoot: true,
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
            seccompProfile: { type: 'RuntimeDefault' },
          });
        }
      }
    });

    it('labels pods as network flows look for them', () => {
      const { operator, grafana, kubeStateMetrics } = prometheusStackPeers({ name: 'test', isolated: true });
      for (const [name, { labels }] of [
        ['monitoring-operator', operator],
        ['grafana', grafana],
        ['kube-state-metrics', kubeStateMetrics],
      ] as const) {
        expect(pods.find((each) => each.name === name)?.metadata.labels).toMatchObject(labels);
        expect(
          pods.filter((each) => Object.entries(labels).every(([key, value]) => each.metadata.labels[key] === value)),
        ).toHaveLength(1);
      }
    });

    it('selects every rule and monitor, and keeps servers on different nodes in production', () => {
      expect(one(objects, 'Prometheus').spec).toMatchObject({
        ruleSelector: {},
        serviceMonitorSelector: {},
        podMonitorSelector: {},
        probeSelector: {},
        scrapeConfigSelector: {},
        retention: '15d',
        retentionSize: '50GiB',
        scrapeInterval: '30s',
        evaluationInterval: '30s',
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }],
          },
        },
      });
      expect(objects.filter(({ kind }) => kind === 'PodDisruptionBudget').map(({ spec }) => spec)).toMatchObject([
        { minAvailable: 2 },
        { minAvailable: 1 },
      ]);
    });

    it('makes no secret: credentials and configuration come from elsewhere', () => {
      expect(objects.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    });

    it('decides about each alert of the chart, and deploys those that are adopted', () => {
      const all = alertsIn(renderChart(helm, join(folder, stack.chart), 'monitoring'));
      expect(Object.keys(adoptions).sort()).toEqual(all);
      expect(alertsIn(objects)).toEqual(all.filter((name) => !notDeployed.includes(name)));
    });
  });
});

const resources = z.object({
  requests: z.object({ cpu: z.string(), memory: z.string() }),
  limits: z.object({ memory: z.string() }),
});
const serverSpec = z.looseObject({ resources, nodeSelector: z.record(z.string(), z.string()) });
const namespaced = z.looseObject({ namespace: z.string().optional() });
const ruleSpec = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string().optional() })) })),
});

function one(objects: readonly KubernetesObject[], wanted: string): KubernetesObject {
  const [found, ...others] = objects.filter(({ kind }) => kind === wanted);
  if (found === undefined || others.length > 0) throw new Error(`not one ${wanted}`);
  return found;
}

/** The operator adds a reloader to each server, with the resources that its arguments say. */
function reloader(objects: readonly KubernetesObject[]) {
  const text = JSON.stringify(objects.filter(({ kind }) => kind === 'Deployment'));
  const argument = (name: string) => new RegExp(`--config-reloader-${name}=([^"]+)`).exec(text)?.[1] ?? '';
  return {
    requests: { cpu: argument('cpu-request'), memory: argument('memory-request') },
    limits: { memory: argument('memory-limit') },
  };
}

/** Names of the alerts in PrometheusRule objects, sorted. */
function alertsIn(objects: readonly KubernetesObject[]): string[] {
  const rules = objects
    .filter(({ kind }) => kind === 'PrometheusRule')
    .flatMap(({ spec }) => ruleSpec.parse(spec).groups.flatMap((group) => group.rules));
  return [...new Set(rules.flatMap(({ alert }) => alert ?? []))].sort();
}
