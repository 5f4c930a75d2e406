import type { Construct } from 'constructs';
import { ruleGroups, rulerGroups } from '../alerts/export';
import type { MirrorOptions } from '../charts/mirror-options';
import { monitoringPods } from '../charts/monitoring-pods';
import type { ICluster } from '../constructs/cluster/cluster';
import { invalidConstruct } from '../constructs/core/invalid-construct';
import { resourcePrefix } from '../constructs/core/resource-prefix';
import { SecretSource } from '../constructs/core/secret-source';
import { metricsRole } from '../constructs/data/postgres-databases';
import type { PostgresEndpoint } from '../constructs/data/postgres-endpoint';
import type { ValkeyEndpoint } from '../constructs/data/valkey-endpoint';
import { edgeDefaults } from '../constructs/edge/edge';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import { Namespace } from '../constructs/kubernetes/namespace';
import type { OperatorHandle } from '../constructs/kubernetes/operator-handle';
import type { PodLoadBalancer } from '../constructs/kubernetes/target-group-binding';
import { TargetGroupBinding } from '../constructs/kubernetes/target-group-binding';
import type { PodPeer } from '../constructs/kubernetes/peer';
import type { Placement } from '../constructs/kubernetes/placement';
import { AlertingRules } from '../constructs/monitoring/alerting-rules';
import { alertmanagerSettings } from '../constructs/monitoring/alertmanager-settings';
import { BlackboxExporter } from '../constructs/monitoring/blackbox-exporter';
import { clusterScrapes } from '../constructs/monitoring/cluster-scrapes';
import { GrafanaDashboards } from '../constructs/monitoring/grafana-dashboards';
import { MetricsBucket } from '../constructs/monitoring/metrics-bucket';
import { LoginIngress } from '../constructs/monitoring/login-ingress';
import { LoginProxy } from '../constructs/monitoring/login-proxy';
import { PostgresExporter } from '../constructs/monitoring/postgres-exporter';
import { postgresScrapes } from '../constructs/monitoring/postgres-scrapes';
import { PrometheusStack } from '../constructs/monitoring/prometheus-stack';
import type { ScrapeTarget } from '../constructs/monitoring/scrape-target';
import { Scrapes } from '../constructs/monitoring/scrapes';
import type { ProbedServices } from '../constructs/monitoring/service-probes';
import { serviceProbes } from '../constructs/monitoring/service-probes';
import { SqlExporter } from '../constructs/monitoring/sql-exporter';
import { Thanos } from '../constructs/monitoring/thanos';
import { ThanosObjectStorage } from '../constructs/monitoring/thanos-object-storage';
import { ValkeyExporter } from '../constructs/monitoring/valkey-exporter';
import { chartDemand, quotaFor } from '../constructs/platform/namespace-demand';
import { namespaceNames } from '../constructs/platform/namespace-names';
import { exportDashboards } from '../dashboards/export';
import type { Environment } from '../environments/environment';
import { loginHost, monitoringAddresses } from '../environments/monitoring-access';
import { ruleOptions } from '../environments/rule-options';
import { sqlQueries } from '../metrics/sql';
import { KubernetesLayerStack } from './kubernetes-layer-stack';

/** What is watched. */
export interface Watched {
  /** The services. */
  readonly services: ProbedServices;
  /** PostgreSQL. */
  readonly postgres: PostgresEndpoint;
  /** Valkey. */
  readonly valkey: ValkeyEndpoint;
  /** Operators. */
  readonly operators: { readonly certManager: OperatorHandle; readonly cloudNativePg: OperatorHandle };
}

/** What every exporter is given. */
interface ExporterPlace {
  readonly namespace: Namespace;
  readonly mirrors: MirrorOptions;
  readonly placement: Placement;
}

/** Properties of `MonitoringStack`. */
export interface MonitoringStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** How Terraform reaches the cluster. */
  readonly access: ClusterAccess;
  /** What is watched. */
  readonly watched: Watched;
  /** What AWS environments have besides. @default - not on AWS */
  readonly cloud?: { readonly cluster: ICluster };
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** The load balancer in front of the login proxy. @default - none */
  readonly loadBalancer?: PodLoadBalancer;
}

/** `<environment>-monitoring`: Prometheus, Alertmanager, Grafana, exporters, what they watch, and rules. */
export class MonitoringStack extends KubernetesLayerStack {
  /** Where Grafana looks for dashboards. */
  readonly namespace: Namespace;
  /** Prometheus, as an end of network flows. */
  readonly prometheus: PodPeer;
  /** Grafana's pod, as an end of network flows. */
  readonly grafana: PodPeer;

  constructor(scope: Construct, props: MonitoringStackProps) {
    const { environment, access, watched, storageClass, cloud } = props;
    super(scope, environment, 'monitoring', access);
    const { monitoring: options, data, mirrors, target } = environment;
    const secrets = new SecretSource(this, 'secrets', { options: environment.secrets });
    this.namespace = new Namespace(this, 'monitoring', {
      name: namespaceNames.monitoring,
      quota: quotaFor(chartDemand(monitoringPods(options, data.postgres))),
    });
    const nodeNamespace = new Namespace(this, 'node-metrics', {
      name: namespaceNames.nodeMetrics,
      podSecurity: 'privileged',
    });
    const common: ExporterPlace = { namespace: this.namespace, mirrors, placement: this.placement('platform') };
    const volumes = { storageClass, volumePlacement: this.placement('stateful') };
    const objectStorage = options.thanos && this.objectStorage(cloud);
    const stack = new PrometheusStack(this, 'stack', {
      ...common,
      environment: environment.name,
      nodeNamespace,
      options,
      addresses: monitoringAddresses(environment),
      alertmanager: alertmanagerSettings(environment.notifications),
      secrets,
      separateNodes: environment.tier === 'production',
      ...volumes,
      dependsOn: objectStorage?.ready,
    });
    this.prometheus = stack.peers.prometheus;
    this.grafana = stack.peers.grafana;
    const thanos =
      options.thanos &&
      objectStorage &&
      new Thanos(this, 'thanos', {
        ...volumes,
        namespace: this.namespace,
        options: options.thanos,
        objectStorage,
        peers: stack.peers,
        imageMirror: mirrors.images,
        placement: this.placement('platform'),
      });
    const blackbox = new BlackboxExporter(this, 'blackbox', {
      ...common,
      probes: serviceProbes(watched.services),
      pings: ['node', 'cluster-dns'],
    });
    const valkey = new ValkeyExporter(this, 'valkey', {
      ...common,
      valkey: watched.valkey,
      password: secrets.value('valkey'),
    });
    const sql = new SqlExporter(this, 'sql', {
      ...common,
      postgres: watched.postgres,
      role: { user: metricsRole.user, password: secrets.value('postgresMetrics') },
      queries: sqlQueries,
      intervalSeconds: options.prometheus.scrapeIntervalSeconds,
    });
    const login = this.login(stack, secrets, props.loadBalancer);
    const postgres = this.postgresTargets(watched.postgres, common, secrets);
    new Scrapes(this, 'scrapes', {
      namespace: this.namespace,
      prometheus: stack.peers.prometheus,
      targets: [
        ...clusterScrapes({
          edge: watched.services.edge.peer,
          operators: watched.operators,
          api: options.instrumented.api ? watched.services.api : undefined,
          aws: target.kind === 'aws',
        }),
        blackbox.target,
        valkey.target,
        sql.target,
        ...(thanos?.targets ?? []),
        ...(login === undefined ? [] : [login.target]),
        ...postgres,
      ],
    });
    new GrafanaDashboards(this, 'dashboards', { namespace: this.namespace, dashboards: exportDashboards() });
    const rules = ruleOptions(environment);
    new AlertingRules(this, 'rules', {
      namespace: this.namespace,
      groups: ruleGroups(rules),
      rulerGroups: rulerGroups(rules),
    });
  }

  /** The bucket of Thanos, and who may use it. It is protected as the databases are. */
  private objectStorage(cloud: MonitoringStackProps['cloud']): ThanosObjectStorage {
    if (cloud === undefined) {
      throw invalidConstruct(this, {
        property: 'cloud',
        got: 'nothing',
        expected: 'a cluster, since the bucket of Thanos is in S3',
        fix: 'remove monitoring.thanos, or deploy to AWS',
      });
    }
    const { cluster } = cloud;
    const { name, data } = this.environment;
    const bucket = new MetricsBucket(this, 'metrics-bucket', {
      name: `${resourcePrefix(name)}-metrics`,
      location: cluster,
      preventDestroy: data.protected,
      forceDestroy: !data.protected,
    });
    return new ThanosObjectStorage(this, 'object-storage', { namespace: this.namespace, cluster, bucket });
  }

  /** The way in for people, where the environment has one. */
  private login(
    { peers }: PrometheusStack,
    secrets: SecretSource,
    loadBalancer: PodLoadBalancer | undefined,
  ): LoginProxy | undefined {
    const { monitoring, mirrors } = this.environment;
    const { access } = monitoring;
    const host = loginHost(this.environment);
    if (access.kind !== 'login' || host === undefined) return undefined;
    const proxy = new LoginProxy(this, 'login', {
      namespace: this.namespace,
      host,
      options: access,
      peers,
      secrets: { client: secrets.value('loginClient'), cookieKey: secrets.aesKey('loginCookie') },
      imageMirror: mirrors.images,
      placement: this.placement('platform'),
      registrationSeconds: loadBalancer === undefined ? undefined : edgeDefaults.registrationSeconds,
    });
    const { workload } = proxy;
    if (loadBalancer !== undefined) new TargetGroupBinding(this, 'login-target-group', { workload, loadBalancer });
    if (access.ingress !== undefined) new LoginIngress(this, 'login-ingress', { workload, options: access.ingress });
    return proxy;
  }

  /** What PostgreSQL says of itself, or what an exporter asks of it. */
  private postgresTargets(
    postgres: PostgresEndpoint,
    place: ExporterPlace,
    secrets: SecretSource,
  ): readonly ScrapeTarget[] {
    const { pgStatMonitor: statMonitor } = this.environment.monitoring;
    const { instances, pooler, monitored } = postgres;
    const own = postgresScrapes({ instances, pooler, statMonitor });
    if (monitored === undefined) return own;
    const password = secrets.value('postgresMonitor');
    const exporter = new PostgresExporter(this, 'postgres', { ...place, postgres, monitored, password });
    return [...own, exporter.target];
  }
}
