import { DaemonSetV1 } from '@cdktf/provider-kubernetes/lib/daemon-set-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { recommendedLabels, selectorLabels } from './labels';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';
import type { PodPeer } from './peer';
import { podAnnotations, podImages, podSpec } from './pod-spec';
import type { PodProps } from './pod';
import { checkWorkload } from './workload-check';

/** Properties of `Workload`. */
export interface WorkloadProps extends PodProps {
  /** Name of the workload, of its Service, and of its pods' `app.kubernetes.io/name`. */
  readonly name: string;
  readonly namespace: INamespace;
  /** What it is to the system: `api`, `cache`, `proxy`. */
  readonly component: string;
  /**
   * `deployment` for what keeps nothing, `stateful-set` for what claims a volume per pod, `daemon-set` for one pod a node.
   * @default 'deployment'
   */
  readonly kind?: 'deployment' | 'stateful-set' | 'daemon-set';
  /** Pods; a daemon set has one on each node. @default 1 */
  readonly replicas?: number;
  /**
   * `recreate` stops the old pod before the new one starts: for programs that must never run twice.
   * @default 'rolling'
   */
  readonly rollout?: 'rolling' | 'recreate';
  /** What must exist before the pods start. @default - only what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** How long Terraform waits for a rollout before it fails: an image of several GB on a new node takes minutes. */
const rolloutTimeout = '15m';

/**
 * A program that runs in the cluster: its pods, a Service for its ports, and a disruption budget where there is a
 * second replica. Restricted Pod Security, a read-only root, no service account token, spread over zones.
 */
export class Workload extends Construct {
  /** Name of the workload and of its Service. */
  readonly name: string;
  readonly namespace: INamespace;
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** The images that its pods pull. */
  readonly images: readonly string[];
  private readonly props: WorkloadProps;

  constructor(scope: Construct, id: string, props: WorkloadProps) {
    super(scope, id);
    checkWorkload(this, props);
    const { name, namespace, replicas = 1, kind = 'deployment' } = props;
    this.name = name;
    this.namespace = namespace;
    this.props = props;
    this.images = podImages(props);
    this.peer = { kind: 'pods', name, namespace, labels: selectorLabels(name) };
    this.controller();
    this.service();
    if (replicas > 1 && kind !== 'daemon-set') {
      new PodDisruptionBudgetV1(this, 'disruption-budget', {
        metadata: { name, namespace: namespaceName(this, namespace) },
        spec: { maxUnavailable: '1', selector: { matchLabels: selectorLabels(name) } },
      });
    }
  }

  /** Name by which pods of any namespace reach the Service. */
  get host(): string {
    return `${this.name}.${this.namespace.name}.svc`;
  }

  /** Number of a named port. Throws for a port that the container lacks. */
  port(name: string): number {
    const port = this.props.container.ports?.[name];
    if (port === undefined) throw new RangeError(`${this.node.path}: the container has no port "${name}"`);
    return port.port;
  }

  private controller(): void {
    const {
      name,
      namespace,
      component,
      kind = 'deployment',
      replicas = 1,
      rollout = 'rolling',
      dependsOn,
    } = this.props;
    const labels = recommendedLabels(name, component);
    const metadata = { name, namespace: namespaceName(this, namespace), labels };
    const selector = { matchLabels: selectorLabels(name) };
    const annotations = podAnnotations(this.props);
    const template = { metadata: { labels, annotations }, spec: podSpec(name, this.props) };
    const common = { metadata, dependsOn: dependsOn && [...dependsOn], waitForRollout: true };
    const timeouts = { create: rolloutTimeout, update: rolloutTimeout };
    switch (kind) {
      case 'deployment':
        new DeploymentV1(this, 'deployment', {
          ...common,
          timeouts,
          spec: {
            replicas: String(replicas),
            revisionHistoryLimit: 3,
            strategy: rollout === 'recreate' ? { type: 'Recreate' } : rollingUpdate,
            selector,
            template,
          },
        });
        return;
      case 'stateful-set':
        new StatefulSetV1(this, 'stateful-set', {
          ...common,
          timeouts,
          spec: {
            replicas: String(replicas),
            serviceName: name,
            revisionHistoryLimit: 3,
            selector,
            template,
            volumeClaimTemplate: this.claims(),
            persistentVolumeClaimRetentionPolicy: [{ whenDeleted: 'Retain', whenScaled: 'Retain' }],
          },
        });
        return;
      case 'daemon-set':
        new DaemonSetV1(this, 'daemon-set', {
          ...common,
          timeouts,
          spec: { revisionHistoryLimit: 3, selector, template },
        });
    }
  }

  private claims() {
    const mounts = this.props.container.mounts ?? [];
    return mounts.flatMap((mount) =>
      mount.kind !== 'claim'
        ? []
        : [
            {
              metadata: { name: mount.name },
              spec: {
                accessModes: ['ReadWriteOnce'],
                storageClassName: mount.storageClass,
                resources: { requests: { storage: mount.size } },
              },
            },
          ],
    );
  }

  private service(): void {
    const { name, namespace, component, kind, container } = this.props;
    const ports = Object.entries(container.ports ?? {}).filter(([, { exposed = true }]) => exposed);
    if (ports.length === 0) return;
    new ServiceV1(this, 'service', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name, component) },
      spec: {
        type: 'ClusterIP',
        // A StatefulSet gives each pod a name of its own through a Service without an address.
        clusterIp: kind === 'stateful-set' ? 'None' : undefined,
        selector: selectorLabels(name),
        port: ports.map(([portName, { port, protocol = 'TCP' }]) => ({
          name: portName,
          port,
          targetPort: portName,
          protocol,
        })),
      },
      waitForLoadBalancer: false,
    });
  }
}

const rollingUpdate = { type: 'RollingUpdate', rollingUpdate: { maxSurge: '1', maxUnavailable: '0' } };
