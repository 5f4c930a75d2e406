import type { Construct } from 'constructs';
import { SecretSource } from '../constructs/core/secret-source';
import type { PostgresEndpoint } from '../constructs/data/postgres-endpoint';
import type { ValkeyEndpoint } from '../constructs/data/valkey-endpoint';
import { Edge } from '../constructs/edge/edge';
import type { PodLoadBalancer } from '../constructs/kubernetes/target-group-binding';
import { TargetGroupBinding } from '../constructs/kubernetes/target-group-binding';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import type { INamespace } from '../constructs/kubernetes/namespace';
import { CveUpdate } from '../constructs/services/cve-update';
import { ValkeyAlias } from '../constructs/services/valkey-alias';
import { ZerotraceAgent } from '../constructs/services/zerotrace-agent';
import { ZerotraceApi } from '../constructs/services/zerotrace-api';
import { ZerotraceEnrichment } from '../constructs/services/zerotrace-enrichment';
import { ZerotraceWeb } from '../constructs/services/zerotrace-web';
import type { Environment } from '../environments/environment';
import { KubernetesLayerStack } from './kubernetes-layer-stack';

/** Properties of `ServicesStack`. */
export interface ServicesStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** How Terraform reaches the cluster. */
  readonly access: ClusterAccess;
  /** The namespaces of the platform. */
  readonly namespaces: { readonly services: INamespace };
  /** Where PostgreSQL is. */
  readonly postgres: PostgresEndpoint;
  /** Where Valkey is. */
  readonly valkey: ValkeyEndpoint;
  /** The load balancer in front of the edge. @default - none: the edge is reached through a port-forward */
  readonly loadBalancer?: PodLoadBalancer;
}

/** `<environment>-services`: the ZeroTrace services and the edge in front of them. */
export class ServicesStack extends KubernetesLayerStack {
  /** zerotrace-api. */
  readonly api: ZerotraceApi;
  /** zerotrace-enrichment. */
  readonly enrichment: ZerotraceEnrichment;
  /** The job that brings vulnerabilities. */
  readonly cveUpdate: CveUpdate;
  /** zerotrace-web. */
  readonly web: ZerotraceWeb;
  /** The way in. */
  readonly edge: Edge;
  /** The agent on every node, where the environment asks for it. */
  readonly agent?: ZerotraceAgent;

  constructor(scope: Construct, props: ServicesStackProps) {
    const { environment, access, namespaces, postgres, valkey, loadBalancer } = props;
    super(scope, environment, 'services', access);
    const { services: options } = environment;
    const secrets = new SecretSource(this, 'secrets', { options: environment.secrets });
    const common = {
      namespace: namespaces.services,
      placement: this.placement('services'),
      imageMirror: environment.mirrors.images,
    };
    const data = { postgres, valkey, secrets };
    new ValkeyAlias(this, 'valkey-alias', { ...common, valkey });
    this.enrichment = new ZerotraceEnrichment(this, 'enrichment', { ...common, ...data, options: options.enrichment });
    this.cveUpdate = new CveUpdate(this, 'cve-update', {
      ...common,
      postgres,
      enrichment: this.enrichment,
      options: options.enrichment,
    });
    this.api = new ZerotraceApi(this, 'api', {
      ...common,
      ...data,
      enrichment: this.enrichment,
      options: options.api,
    });
    this.web = new ZerotraceWeb(this, 'web', { ...common, options: options.web });
    this.edge = new Edge(this, 'edge', {
      ...common,
      options: options.edge,
      api: this.api.workload,
      web: this.web.workload,
      trustedHops: loadBalancer === undefined ? 0 : 1,
    });
    if (loadBalancer !== undefined) {
      new TargetGroupBinding(this, 'target-group', { workload: this.edge.workload, loadBalancer });
    }
    if (options.agent !== undefined) {
      this.agent = new ZerotraceAgent(this, 'agent', { ...common, edge: this.edge, options: options.agent });
    }
  }
}
