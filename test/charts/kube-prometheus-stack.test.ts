import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { adoptions, notDeployed } from '../../alerts/adopted';
import type { ChartInstallation } from '../../charts/chart-installation';
import { kubePrometheusStack } from '../../charts/kube-prometheus-stack';
import { thanosNames, thanosPorts, thanosSidecarResources } from '../../charts/thanos';
import { loginAddresses } from '../../constructs/monitoring/monitoring-addresses';
import { addResources } from '../../constructs/core/quantity';
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
const { monitoring: options } = parseEnvironment(vary({ base: 'production' }));

const stack = kubePrometheusStack({
  environment: 'production',
  namespace: 'test',
  nodeNamespace: 'test-nodes',
  options,
  addresses: loginAddresses('monitoring.example.com'),
  separateNodes: true,
  alertmanagerSecrets: ['alertmanager-credentials'],
  imageMirror,
  placement,
  volumePlacement,
  storageClass: 'gp3',
});
/** Values that the chart takes though its defaults do not have them, or hands on as they are. */
const open = [
  // Sub-charts, whose defaults are in charts of their own.
  'grafana',
  'kube-state-metrics',
  'prometheus-node-exporter',
  'alertmanager.alertmanagerSpec.alertmanagerConfigNamespaceSelector',
  'defaultRules.disabled',
  'prometheus.prometheusSpec.thanos',
];

/** Values that templates read and defaults only mention in comments. */
const undocumented = ['alertmanager.alertmanagerSpec.configSecret'];

describe('kubePrometheusStack', () => {
  it('lists the pods of an environment by what it says', () => {
    expect(stack.pods.map(({ name, replicas, storage }) => [name, replicas, storage !== undefined])).toEqual([
      ['monitoring-operator', 1, false],
      ['kube-state-metrics', 1, false],
      ['node-exporter', 'per-node', false],
      ['prometheus-monitoring', 2, true],
      ['alertmanager-monitoring', 3, true],
      ['grafana', 1, true],
      ['thanos-ruler-monitoring', 1, true],
    ]);
  });

  it('has nothing of Thanos where an environment does not want it', () => {
    const { values, images, pods } = kubePrometheusStack({ ...sample(), options: { ...options, thanos: undefined } });
    expect(values.thanosRuler).toEqual({ enabled: false });
    expect(values.prometheus.thanosService).toEqual({ enabled: false });
    expect(values.prometheus.prometheusSpec).not.toHaveProperty('thanos');
    expect(values.prometheus.prometheusSpec).not.toHaveProperty('ruleSelector');
    expect(values.grafana.additionalDataSources).toEqual([]);
    expect(values.grafana.sidecar.datasources.isDefaultDatasource).toBe(true);
    expect(images.map(({ repository }) => repository)).not.toContain('quay.io/thanos/thanos');
    expect(pods.map(({ name }) => name)).not.toContain('thanos-ruler-monitoring');
  });

  it('has Grafana believe the login proxy, and only where there is one', () => {
    const ini = stack.values.grafana['grafana.ini'];
    expect(ini).toMatchObject({
      server: { root_url: 'https://monitoring.example.com' },
      users: { allow_sign_up: false, auto_assign_org_role: 'Viewer' },
      'auth.proxy': {
        enabled: true,
        header_name: 'X-Forwarded-Email',
        header_property: 'email',
        // Not loopback: what arrives by a port-forward is believed nothing.
        whitelist: '10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16',
      },
    });
    const forwarded = kubePrometheusStack({ ...sample(), options: { ...options, access: { kind: 'port-forward' } } });
    expect(Object.keys(forwarded.values.grafana['grafana.ini'])).not.toContain('auth.proxy');
    expect(forwarded.values.prometheus.prometheusSpec.externalUrl).toBe('http://127.0.0.1:9090/prometheus');
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

const titled = 'kube-prometheus-stack and its source';

describeWithCharts(titled, [stack.chart], (helm, folder) => {
  const render = ({ chart, values }: ChartInstallation, release = chart) =>
    renderChart(helm, join(folder, chart), release, values);

  it(`${titled}: is the pinned version, and has every value that is set`, () => {
    const source = join(folder, stack.chart);
    expect(chartMetadata(source)).toEqual({ name: stack.chart, version: stack.version });
    expect(unknownPaths(stack.values, chartDefaults(source), open)).toEqual(undocumented);
  });

  describe(`${titled}: the objects of the stack`, () => {
    const objects = render(stack, 'monitoring');
    const pods = podsOf(objects).filter(({ kind }) => kind !== 'Job');
    const custom = (kind: string) => serverSpec.parse(one(objects, kind).spec);

    it('pulls every image through the mirror, and no other', () => {
      const text = JSON.stringify(objects);
      const pulled = text.match(/registry\.example\.com\/cache\/[^"\s@]+:[^"\s]+/g) ?? [];
      const expected = stack.images.map((image) => pullReference(image, imageMirror));
      expect([...new Set(pulled)].sort()).toEqual(expected.sort());
      expect(text).not.toMatch(/"image":"(?!registry\.example\.com)/);
    });

    it('lists every pod with all that its containers request', () => {
      const found = [
        ...pods.map(({ name, spec }) => ({
          name,
          containers: spec.containers.map((each) => resources.parse(each.resources)),
        })),
        ...(
          [
            ['Prometheus', 'prometheus'],
            ['Alertmanager', 'alertmanager'],
            ['ThanosRuler', 'thanos-ruler'],
          ] as const
        ).map(([kind, name]) => ({
          name: `${name}-monitoring`,
          containers: [custom(kind).resources, reloader(objects), ...sidecarsOf(custom(kind))],
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

    it('scrapes what kube-state-metrics says of itself, which adopted alerts look at', () => {
      const monitors = objects.filter(
        ({ kind, metadata }) => kind === 'ServiceMonitor' && metadata.name === 'kube-state-metrics',
      );
      expect(monitors.map(({ spec }) => spec)).toMatchObject([{ endpoints: [{ port: 'http' }, { port: 'metrics' }] }]);
      const [service] = objects.filter(
        ({ kind, metadata }) => kind === 'Service' && metadata.name === 'kube-state-metrics',
      );
      expect(service?.spec).toMatchObject({
        ports: [
          { name: 'http', port: 8080 },
          { name: 'metrics', port: 8081 },
        ],
      });
    });

    it('selects every rule and monitor, and keeps servers on different nodes in production', () => {
      expect(one(objects, 'Prometheus').spec).toMatchObject({
        // All but what Thanos' ruler evaluates.
        ruleSelector: {
          matchExpressions: [{ key: 'zerotrace.io/evaluated-by', operator: 'NotIn', values: ['thanos-ruler'] }],
        },
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

    it('lets Thanos upload what Prometheus has, and its ruler evaluate what is marked for it', () => {
      const bucket = { name: 'thanos-object-storage', key: 'objstore.yml' };
      expect(one(objects, 'Prometheus').spec).toMatchObject({
        thanos: { objectStorageConfig: bucket, resources: thanosSidecarResources },
      });
      expect(one(objects, 'ThanosRuler').spec).toMatchObject({
        image: 'registry.example.com/cache/thanos/thanos:v0.42.4',
        replicas: 1,
        serviceAccountName: 'thanos-ruler',
        ruleNamespaceSelector: {},
        ruleSelector: { matchLabels: { 'zerotrace.io/evaluated-by': 'thanos-ruler' } },
        queryEndpoints: ['http://thanos-query.test.svc:10902'],
        objectStorageConfig: bucket,
        evaluationInterval: '2m',
        retention: '48h',
        labels: { environment: 'production' },
        nodeSelector: volumePlacement.nodeSelector,
        storage: {
          volumeClaimTemplate: { spec: { storageClassName: 'gp3', resources: { requests: { storage: '2Gi' } } } },
        },
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name);
      expect(accounts).toEqual(expect.arrayContaining(['thanos-ruler', 'monitoring-prometheus']));
    });

    it('finds sidecars by a Service without an address, of pods that flows know', () => {
      const found = objects.find(({ kind, metadata: { name } }) => kind === 'Service' && name === thanosNames.sidecars);
      expect(found?.spec).toMatchObject({
        clusterIP: 'None',
        ports: [
          { name: 'grpc', port: thanosPorts.grpc },
          { name: 'http', port: thanosPorts.http },
        ],
        selector: prometheusStackPeers({ name: 'test', isolated: true }).prometheus.labels,
      });
    });

    it('gives Grafana Thanos as its default source of data, beside Prometheus', () => {
      const found = objects.find(({ metadata: { name } }) => name === 'monitoring-grafana-datasource');
      const { data } = z.looseObject({ data: z.record(z.string(), z.string()) }).parse(found);
      const { datasources } = z
        .looseObject({ datasources: z.array(z.looseObject({ uid: z.string(), isDefault: z.boolean().optional() })) })
        .parse(parse(data['datasource.yaml'] ?? ''));
      expect(datasources.map(({ uid, isDefault }) => [uid, isDefault])).toEqual([
        ['prometheus', false],
        ['alertmanager', undefined],
        ['thanos', true],
      ]);
      expect(datasources[2]).toMatchObject({ type: 'prometheus', url: 'http://thanos-query.test.svc:10902' });
    });

    it('has Prometheus and Alertmanager answer below their paths, and everybody who asks them know it', () => {
      expect(one(objects, 'Prometheus').spec).toMatchObject({
        externalUrl: 'https://monitoring.example.com/prometheus',
        routePrefix: '/prometheus',
        alerting: { alertmanagers: [{ pathPrefix: '/alertmanager' }] },
        enableAdminAPI: false,
      });
      expect(one(objects, 'Alertmanager').spec).toMatchObject({
        externalUrl: 'https://monitoring.example.com/alertmanager',
        routePrefix: '/alertmanager',
      });
      const text = JSON.stringify(objects);
      expect(text).toContain('url: http://monitoring-prometheus.test:9090/prometheus\\n');
      expect(text).toContain('url: http://monitoring-alertmanager.test:9093/alertmanager\\n');
      expect(text).toMatch(/"path":"\/prometheus\/metrics"/);
      expect(text).toMatch(/"path":"\/alertmanager\/metrics"/);
    });

    it('makes no secret: credentials and configuration come from elsewhere', () => {
      // The ruler's is empty: the chart makes it whatever is asked for.
      expect(objects.filter(({ kind }) => kind === 'Secret')).toMatchObject([
        { metadata: { name: 'kube-prometheus-stack-thanos-ruler' }, data: null },
      ]);
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
const serverSpec = z.looseObject({
  resources,
  nodeSelector: z.record(z.string(), z.string()),
  thanos: z.looseObject({ resources }).optional(),
});
const namespaced = z.looseObject({ namespace: z.string().optional() });
const ruleSpec = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string().optional() })) })),
});

function one(objects: readonly KubernetesObject[], wanted: string): KubernetesObject {
  const [found, ...others] = objects.filter(({ kind }) => kind === wanted);
  if (found === undefined || others.length > 0) throw new Error(`not one ${wanted}`);
  return found;
}

/** What Thanos has beside Prometheus. */
function sidecarsOf({ thanos }: z.output<typeof serverSpec>): z.output<typeof resources>[] {
  return thanos === undefined ? [] : [thanos.resources];
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
