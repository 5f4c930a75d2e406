import { DaemonSetV1 } from '@cdktf/provider-kubernetes/lib/daemon-set-v1';
import { DeploymentV1 } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { StatefulSetV1 } from '@cdktf/provider-kubernetes/lib/stateful-set-v1';
import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { invalidConstruct } from '../core/invalid-construct';
import { shown } from '../core/problem';
import type { ContainerPort } from './container';
import { recommendedLabels, selectorLabels } from './labels';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';
import type { PodPeer } from './peer';
import type { PodProps } from './pod';
import { podContainers } from './pod';
import { podAnnotations, podDependencies, podImages, podSpec } from './pod-spec';
import { volumeClaims } from './pod-volumes';
import { checkWorkload } from './workload-check';

/** Properties of `Workload`. */
export interface WorkloadProps extends PodProps {
  /** Name of the workload, of its Service, and of its pods' `app.kubernetes.io/name`. */
  readonly name: string;
  /** Namespace of all that belongs to it. */
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
  /**
   * Whether the pods of a stateful set start one after the other, or all at once: for those that are ready only when most of them run.
   * @default 'ordered'
   */
  readonly start?: 'ordered' | 'parallel';
  /**
   * Seconds that a new pod of a deployment has to be ready before the next old one goes: for who takes new pods in by checks
   * of its own, such as a load balancer outside the cluster.
   * @default 0
   */
  readonly minReadySeconds?: number;
  /** What must exist before the pods start. @default - only what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** Defaults of `Workload`. */
export const workloadDefaults = { kind: 'deployment', replicas: 1, rollout: 'rolling', start: 'ordered' } as const;

/** After how many seconds a rollout has failed: an image of several GB on a new node takes minutes. */
const rolloutSeconds = 900;

/** Terraform waits a little longer, so that it reports what the deployment's own deadline says. */
const rolloutTimeout = `${rolloutSeconds + 60}s`;

/**
 * A program that runs in the cluster: its pods, a Service for its ports, and a disruption budget where there is a
 * second replica. Restricted Pod Security, a read-only root, no service account token, spread over zones.
 */
export class Workload extends Construct {
  /** Name of the workload and of its Service. */
  readonly name: string;
  /** Namespace of all that belongs to it. */
  readonly namespace: INamespace;
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** The images that its pods pull. */
  readonly images: readonly string[];
  private readonly props: WorkloadProps;

  constructor(scope: Construct, id: string, props: WorkloadProps) {
    super(scope, id);
    checkWorkload(this, props);
    const { name, namespace, kind = workloadDefaults.kind, replicas = workloadDefaults.replicas } = props;
    this.name = name;
    this.namespace = namespace;
    this.props = props;
    this.images = podImages(props);
    this.peer = {
      kind: 'pods',
      name,
      namespace,
      labels: selectorLabels(name),
      ...(props.hostNetwork && { hostNetwork: true }),
    };
    this.controller();
    this.service();
    if (replicas > 1 && kind !== 'daemon-set') {
      new PodDisruptionBudgetV1(this, 'disruption-budget', {
        metadata: this.metadata(),
        spec: { maxUnavailable: '1', selector: { matchLabels: selectorLabels(name) } },
      });
    }
  }

  /** Name by which pods of any namespace reach the Service. */
  get host(): string {
    return `${this.name}.${this.namespace.name}.svc`;
  }

  /** Number of a named port. Throws for a port that no container has. */
  port(name: string): number {
    const ports = this.ports();
    const port = ports.find(([portName]) => portName === name);
    if (port !== undefined) return port[1].port;
    throw invalidConstruct(this, {
      property: 'port()',
      got: shown(name),
      expected:
        ports.length === 0 ? 'nothing: the workload has no ports' : `one of ${ports.map(([each]) => each).join(', ')}`,
      fix: 'name a port of its containers',
    });
  }

  private ports(): [string, ContainerPort][] {
    return podContainers(this.props).flatMap(({ ports = {} }) => Object.entries(ports));
  }

  private metadata() {
    const { name, namespace, component } = this.props;
    return { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name, component) };
  }

  private controller(): void {
    const { name, component, minReadySeconds, dependsOn = [] } = this.props;
    const { kind = workloadDefaults.kind, replicas = workloadDefaults.replicas } = this.props;
    const { rollout = workloadDefaults.rollout, start = workloadDefaults.start } = this.props;
    const selector = { matchLabels: selectorLabels(name) };
    const template = {
      metadata: { labels: recommendedLabels(name, component), annotations: podAnnotations(this.props) },
      spec: podSpec(name, this.props),
    };
    const common = {
      metadata: this.metadata(),
      dependsOn: [...dependsOn, ...podDependencies(this, this.props)],
      waitForRollout: true,
      timeouts: { create: rolloutTimeout, update: rolloutTimeout },
    };
    switch (kind) {
      case 'deployment':
        new DeploymentV1(this, 'deployment', {
          ...common,
          spec: {
            replicas: String(replicas),
            revisionHistoryLimit: 3,
            progressDeadlineSeconds: rolloutSeconds,
            minReadySeconds,
            strategy: rollout === 'recreate' ? { type: 'Recreate' } : rollingUpdate,
            selector,
            template,
          },
        });
        return;
      case 'stateful-set':
        new StatefulSetV1(this, 'stateful-set', {
          ...common,
          spec: {
            replicas: String(replicas),
            serviceName: name,
            podManagementPolicy: start === 'parallel' ? 'Parallel' : undefined,
            revisionHistoryLimit: 3,
            selector,
            template,
            volumeClaimTemplate: volumeClaims(podContainers(this.props).flatMap(({ mounts = [] }) => mounts)),
            // Data outlives its pods: a claim is deleted by a person, never by a plan.
            persistentVolumeClaimRetentionPolicy: [{ whenDeleted: 'Retain', whenScaled: 'Retain' }],
          },
        });
        return;
      case 'daemon-set':
        new DaemonSetV1(this, 'daemon-set', { ...common, spec: { revisionHistoryLimit: 3, selector, template } });
    }
  }

  private service(): void {
    const { name, kind } = this.props;
    const ports = this.ports().filter(([, { exposed = true }]) => exposed);
    if (ports.length === 0) return;
    new ServiceV1(this, 'service', {
      metadata: this.metadata(),
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

/** The new pod is ready before an old one goes, also where there is one. */
const rollingUpdate = { type: 'RollingUpdate', rollingUpdate: { maxSurge: '1', maxUnavailable: '0' } };
