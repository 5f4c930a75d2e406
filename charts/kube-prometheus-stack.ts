import { adoptedRuleLabels, notDeployed } from '../alerts/adopted';
import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import { addResources } from '../constructs/core/quantity';
import type { Placement } from '../constructs/kubernetes/placement';
import type { MonitoringAddresses } from '../constructs/monitoring/monitoring-addresses';
import { monitoringPaths, portForwardAddresses } from '../constructs/monitoring/monitoring-addresses';
import type { MonitoringOptions } from '../constructs/monitoring/monitoring-options';
import type { ChartInstallation } from './chart-installation';
import { grafanaSidecarResources, grafanaValues } from './grafana-values';
import type { KubePrometheusStackValues } from './kube-prometheus-stack-values';
import { claim, spread } from './kubernetes-values';
import { objectStorageKey, rulerLabel, thanosImage, thanosNames, thanosSidecarResources } from './thanos';
import { thanosRulerValues } from './thanos-ruler-values';

/** What the stack of an environment follows from. */
export interface KubePrometheusStackOptions {
  /** Label `environment` of every series and alert. */
  readonly environment: string;
  /** Namespace of the release. */
  readonly namespace: string;
  /** Namespace of node-exporter, whose pods see the host. */
  readonly nodeNamespace: string;
  /** Sizes, and who gets in. */
  readonly options: MonitoringOptions;
  /** Where people reach its parts. @default - those of port-forwards */
  readonly addresses?: MonitoringAddresses;
  /** Whether two servers of a kind must be on different nodes, not only should. */
  readonly separateNodes: boolean;
  /** Secrets that Alertmanager mounts below /etc/alertmanager/secrets. */
  readonly alertmanagerSecrets: readonly string[];
  /** Registry that images are pulled through. @default - upstream's registries */
  readonly imageMirror?: string;
  /** Nodes of the operator and of kube-state-metrics. @default - any node */
  readonly placement?: Placement;
  /** Nodes of what has a volume. @default - any node */
  readonly volumePlacement?: Placement;
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
}

/** Names of the release's objects, for those who refer to them. */
export const kubePrometheusStackNames = {
  /** Of the release, the custom resources, and first part of Services: `monitoring-prometheus`. */
  release: 'monitoring',
  grafana: 'grafana',
  kubeStateMetrics: 'kube-state-metrics',
  nodeExporter: 'node-exporter',
  /** Secrets that must exist. */
  alertmanagerConfig: 'alertmanager-config',
  grafanaAdmin: 'grafana-admin',
} as const;

const images = [
  'quay.io/prometheus-operator/prometheus-operator:v0.93.1',
  'quay.io/prometheus-operator/prometheus-config-reloader:v0.93.1',
  'quay.io/prometheus/prometheus:v3.14.0-distroless',
  'quay.io/prometheus/alertmanager:v0.34.0',
  'quay.io/prometheus/node-exporter:v1.12.1-distroless',
  'registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.20.0',
  'docker.io/grafana/grafana:13.2.0',
  'quay.io/kiwigrid/k8s-sidecar:2.10.1',
].map(image);

/** It lists every rule, monitor and Secret that its servers refer to. */
const operatorResources: Resources = { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '256Mi' } };
/** Reads a few files, and tells the server beside it when they change. */
const reloaderResources: Resources = { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } };
/** Keeps every object of the cluster in memory. */
const kubeStateResources: Resources = { requests: { cpu: '20m', memory: '128Mi' }, limits: { memory: '512Mi' } };
const nodeExporterResources: Resources = { requests: { cpu: '20m', memory: '48Mi' }, limits: { memory: '128Mi' } };
const alertmanagerResources: Resources = { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } };

/** Prometheus, Alertmanager, Grafana, their operator, node-exporter and kube-state-metrics. */
export function kubePrometheusStack(props: KubePrometheusStackOptions): ChartInstallation<KubePrometheusStackValues> {
  const { options, environment, namespace, nodeNamespace, placement = {}, volumePlacement = {}, storageClass } = props;
  const { prometheus, alertmanager, grafana, thanos, access } = options;
  const { addresses = portForwardAddresses } = props;
  const names = kubePrometheusStackNames;
  const interval = `${prometheus.scrapeIntervalSeconds}s`;
  const server = (app: string) => ({
    podAntiAffinity: props.separateNodes ? ('hard' as const) : ('soft' as const),
    podAntiAffinityTopologyKey: 'kubernetes.io/hostname' as const,
    topologySpreadConstraints: spread({ 'app.kubernetes.io/name': app }),
    ...volumePlacement,
  });
  const values: KubePrometheusStackValues = {
    fullnameOverride: names.release,
    cleanPrometheusOperatorObjectNames: true,
    // They come with the platform, and stay when this release goes.
    crds: { enabled: false },
    global: { imageRegistry: props.imageMirror ?? '' },
    // EKS runs the first three out of sight; its kube-proxy listens on 127.0.0.1.
    kubeControllerManager: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeEtcd: { enabled: false },
    kubeProxy: { enabled: false },
    kubelet: { serviceMonitor: { cAdvisor: true, cAdvisorInterval: interval } },
    defaultRules: {
      create: true,
      // Recording rules too, of what is not scraped.
      rules: { etcd: false, kubeControllerManager: false, kubeProxy: false, ...schedulerRules, ...emptyRules },
      disabled: Object.fromEntries(notDeployed.map((name) => [name, true])),
      additionalRuleGroupLabels: adoptedRuleLabels,
    },
    prometheusOperator: {
      admissionWebhooks: {
        // The release has rules in it, which are written before the operator can answer.
        failurePolicy: 'Ignore',
        patch: { enabled: false },
        certManager: { enabled: true },
      },
      prometheusConfigReloader: { resources: reloaderResources },
      serviceMonitor: { interval },
      resources: operatorResources,
      ...placement,
    },
    prometheus: {
      podDisruptionBudget: budget(prometheus.replicas),
      thanosService: { enabled: thanos !== undefined },
      prometheusSpec: {
        replicas: prometheus.replicas,
        secrets: [],
        externalUrl: addresses.prometheus,
        routePrefix: monitoringPaths.prometheus,
        scrapeInterval: interval,
        evaluationInterval: interval,
        retention: `${prometheus.retentionDays}d`,
        retentionSize: `${prometheus.retentionSize}B`,
        // On alerts and on what is written elsewhere; queries here do not see them.
        externalLabels: { environment },
        // So every target gets the label too.
        scrapeClasses: [
          { name: 'default', default: true, relabelings: [{ targetLabel: 'environment', replacement: environment }] },
        ],
        // Reading back the write-ahead log of a large server takes minutes.
        maximumStartupDurationSeconds: 1800,
        // Every rule and monitor of the cluster, not this release's alone.
        ruleSelectorNilUsesHelmValues: false,
        serviceMonitorSelectorNilUsesHelmValues: false,
        podMonitorSelectorNilUsesHelmValues: false,
        probeSelectorNilUsesHelmValues: false,
        scrapeConfigSelectorNilUsesHelmValues: false,
        remoteWrite: prometheus.remoteWrite.map(({ name, url, credentials }) => ({
          name,
          url,
          ...(credentials && {
            basicAuth: {
              username: { name: credentials.secret, key: credentials.usernameKey },
              password: { name: credentials.secret, key: credentials.passwordKey },
            },
          }),
        })),
        storageSpec: claim(prometheus.storage, storageClass),
        resources: prometheus.resources,
        ...(thanos && sidecar),
        ...server('prometheus'),
      },
    },
    alertmanager: {
      podDisruptionBudget: budget(alertmanager.replicas),
      alertmanagerSpec: {
        replicas: alertmanager.replicas,
        secrets: props.alertmanagerSecrets,
        externalUrl: addresses.alertmanager,
        routePrefix: monitoringPaths.alertmanager,
        useExistingSecret: true,
        configSecret: names.alertmanagerConfig,
        // An AlertmanagerConfig of another namespace would add routes of its own.
        alertmanagerConfigNamespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
        storage: claim(alertmanager.storage, storageClass),
        resources: alertmanagerResources,
        ...server('alertmanager'),
      },
    },
    thanosRuler: thanos
      ? thanosRulerValues({
          environment,
          namespace,
          options: thanos.ruler,
          storageClass,
          server: server('thanos-ruler'),
        })
      : { enabled: false },
    grafana: grafanaValues({
      namespace,
      options: grafana,
      scrapeIntervalSeconds: prometheus.scrapeIntervalSeconds,
      thanos: thanos !== undefined,
      loginAddress: access.kind === 'login' ? addresses.grafana : undefined,
      storageClass,
      placement: volumePlacement,
    }),
    'kube-state-metrics': {
      fullnameOverride: names.kubeStateMetrics,
      // A port of its own, on which it counts what it could not read: two adopted alerts look at that.
      selfMonitor: { enabled: true },
      resources: kubeStateResources,
      ...placement,
    },
    nodeExporter: { operatingSystems: { aix: { enabled: false }, darwin: { enabled: false } } },
    'prometheus-node-exporter': {
      fullnameOverride: names.nodeExporter,
      namespaceOverride: nodeNamespace,
      resources: nodeExporterResources,
    },
  };
  return {
    chart: 'kube-prometheus-stack',
    version: '88.5.3',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values,
    images: thanos ? [...images, thanosImage] : images,
    pods: [
      { name: `${names.release}-operator`, replicas: 1, resources: operatorResources },
      { name: names.kubeStateMetrics, replicas: 1, resources: kubeStateResources },
      { name: names.nodeExporter, replicas: 'per-node', resources: nodeExporterResources },
      {
        name: `prometheus-${names.release}`,
        replicas: prometheus.replicas,
        resources: addResources(prometheus.resources, reloaderResources, ...(thanos ? [thanosSidecarResources] : [])),
        storage: prometheus.storage,
      },
      {
        name: `alertmanager-${names.release}`,
        replicas: alertmanager.replicas,
        resources: addResources(alertmanagerResources, reloaderResources),
        storage: alertmanager.storage,
      },
      {
        name: names.grafana,
        replicas: 1,
        resources: addResources(grafana.resources, grafanaSidecarResources, grafanaSidecarResources),
        storage: grafana.storage,
      },
      ...(thanos
        ? [
            {
              name: `thanos-ruler-${names.release}`,
              replicas: 1,
              resources: addResources(thanos.ruler.resources, reloaderResources),
              storage: thanos.ruler.storage,
            },
          ]
        : []),
    ],
  };
}

/** Blocks go to the bucket, and what the ruler evaluates is left to it. The operator then leaves compaction to Thanos. */
const sidecar: Partial<KubePrometheusStackValues['prometheus']['prometheusSpec']> = {
  ruleSelector: {
    matchExpressions: Object.entries(rulerLabel).map(([key, value]) => ({ key, operator: 'NotIn', values: [value] })),
  },
  thanos: {
    objectStorageConfig: { existingSecret: { name: thanosNames.objectStorage, key: objectStorageKey } },
    resources: thanosSidecarResources,
  },
};

const schedulerRules = { kubeSchedulerAlerting: false, kubeSchedulerRecording: false };

/** Groups all of whose alerts are off: an object without rules is refused. No node runs Windows. */
const emptyRules = { general: false, network: false, windows: false };

/** A drain takes one at a time. Of a single server there is no budget: it would block the drain for good. */
function budget(replicas: number) {
  return { enabled: replicas > 1, minAvailable: Math.max(1, replicas - 1) };
}
