import { Construct } from 'constructs';
import type { Edge } from '../edge/edge';
import { NetworkFlow } from '../kubernetes/network-flow';
import { Workload } from '../kubernetes/workload';
import { serviceNames } from './service-names';
import type { ServiceOptions } from './service-options';
import type { ServiceProps } from './service-props';

/** Properties of `ZerotraceAgent`. It runs on every node, so it takes no placement. */
export interface ZerotraceAgentProps extends Omit<ServiceProps, 'placement'> {
  /** Image and resources. */
  readonly options: NonNullable<ServiceOptions['agent']>;
  /** Where it reports: through the edge, which counts what agents send. */
  readonly edge: Edge;
}

/** What every agent has in common. */
export const agentDefaults = {
  /** `nonroot` of images/agent. */
  user: 65532,
} as const;

/**
 * zerotrace-agent on every node: a heartbeat every 30 seconds, and the node's hardware.
 *
 * Under restricted Pod Security it lists no packages of the node, and scans no network. It has no port, so
 * nothing can probe it. Its image does not exist upstream: images/agent makes it.
 */
export class ZerotraceAgent extends Construct {
  /** Its pods. */
  readonly workload: Workload;

  constructor(scope: Construct, id: string, props: ZerotraceAgentProps) {
    super(scope, id);
    const { namespace, options, edge, imageMirror } = props;
    const url = `http://${edge.workload.name}:${edge.workload.port('http')}`;
    const nodeName = { field: 'spec.nodeName' };
    this.workload = new Workload(this, 'workload', {
      name: serviceNames.agent.name,
      namespace,
      component: 'agent',
      kind: 'daemon-set',
      user: agentDefaults.user,
      imageMirror,
      placement: { tolerations: [{ operator: 'Exists' }] },
      container: {
        name: 'agent',
        image: options.image,
        environment: {
          // Reports go to the one, enrollment to the other.
          API_ENDPOINT: url,
          API_URL: url,
          // The image makes the agent's id of the node's name: the same after a restart, without a file on the node.
          NODE_NAME: nodeName,
          AGENT_NAME: nodeName,
          HOSTNAME: nodeName,
          // Needs raw sockets, nmap and nuclei.
          NETWORK_SCAN_ENABLED: 'false',
        },
        mounts: [{ kind: 'temporary', path: '/tmp', sizeLimit: '16Mi' }],
        resources: options.resources,
      },
    });
    new NetworkFlow(this, 'to-edge', {
      from: this.workload.peer,
      to: edge.workload.peer,
      ports: [edge.workload.port('http')],
      reason: 'Agents on the nodes report through the edge.',
    });
  }
}
