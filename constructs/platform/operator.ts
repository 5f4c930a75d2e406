import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import type { OperatorInstallation } from '../../charts/operator-installation';
import { ChartRelease } from '../kubernetes/chart-release';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import { kubernetesApi, kubernetesApiPorts } from '../kubernetes/well-known-peers';

/** Properties of `Operator`. */
export interface OperatorProps {
  /** Namespace that it runs in. */
  readonly namespace: INamespace;
  /** Its chart. */
  readonly installation: OperatorInstallation;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** What must come first, such as the operator whose objects its chart brings. @default - nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * An operator in a namespace that denies by default: its chart, and the flows without which no operator works. It asks the
 * Kubernetes API, and the API asks its admission webhooks. Flows to what it looks after come with those objects.
 */
export class Operator extends Construct implements OperatorHandle {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** What objects of the operator must come after. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { namespace, installation, mirrors, dependsOn = [] }: OperatorProps) {
    super(scope, id);
    const { chart, webhookPort } = installation;
    this.peer = {
      kind: 'pods',
      name: chart,
      namespace,
      // Every chart here labels all its pods with the name of the release, hook jobs included.
      labels: { 'app.kubernetes.io/instance': chart },
    };
    const flows = [
      new NetworkFlow(this, 'to-kubernetes-api', {
        from: this.peer,
        to: kubernetesApi,
        ports: kubernetesApiPorts,
        reason: 'watches and writes the objects that it looks after',
      }),
    ];
    if (webhookPort !== undefined) {
      flows.push(
        new NetworkFlow(this, 'from-kubernetes-api', {
          from: kubernetesApi,
          to: this.peer,
          ports: [webhookPort],
          reason: 'admission webhooks',
        }),
      );
    }
    const { release } = new ChartRelease(this, 'chart', {
      namespace,
      installation,
      mirrors,
      // Helm waits for pods that are ready, and they are not before they may talk.
      dependsOn: [...dependsOn, ...flows.flatMap(({ policies }) => policies)],
    });
    this.ready = [release];
  }
}
