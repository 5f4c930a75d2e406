import { Construct } from 'constructs';
import { managerConfig } from '../../detections/wazuh/manager-config';
import { ConfigFiles } from '../kubernetes/config-files';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import { Workload } from '../kubernetes/workload';
import { managerConnections } from './wazuh-connections';
import type { WazuhManagerOptions } from './wazuh-manager-options';
import type { WazuhManagerProps } from './wazuh-manager-pod';
import { managerConfigFile, managerDependencies, managerWorkload } from './wazuh-manager-pod';
import type { WazuhMaster } from './wazuh-master';
import { wazuhNames } from './wazuh-names';

/** Properties of `WazuhWorkers`. */
export interface WazuhWorkersProps extends WazuhManagerProps {
  /** Replicas, resources and storage. */
  readonly options: WazuhManagerOptions['workers'];
  /** The master that they follow. */
  readonly master: Pick<WazuhMaster, 'peer' | 'host'>;
}

/**
 * Wazuh's workers: agents send their events to one of them, which decodes them and holds them against the rules. What a rule counts, it
 * counts within one worker.
 */
export class WazuhWorkers extends Construct {
  /** Their pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Host of their Service, for agents: the addresses of those that are ready. */
  readonly host: string;
  /** The images that their pods pull. */
  readonly images: readonly string[];

  constructor(scope: Construct, id: string, props: WazuhWorkersProps) {
    super(scope, id);
    const { namespace, indexer, options, master } = props;
    const { name, ports } = wazuhNames.worker;
    const config = new ConfigFiles(this, 'config', {
      namespace,
      name,
      files: {
        [managerConfigFile]: managerConfig({
          role: 'worker',
          masterAddress: master.host,
          ...managerConnections(indexer.namespace.name),
        }),
      },
    });
    const workload = new Workload(this, 'workload', {
      ...managerWorkload(props, {
        name,
        config,
        ports: {
          events: { port: ports.events },
          enrollment: { port: ports.enrollment },
          cluster: { port: ports.cluster },
        },
        ready: 'events',
        resources: options.resources,
        storage: options.storage,
      }),
      replicas: options.replicas,
      dependsOn: managerDependencies(props),
    });
    this.peer = workload.peer;
    this.host = workload.host;
    this.images = workload.images;
    new NetworkFlow(this, 'to-master', {
      from: this.peer,
      to: master.peer,
      ports: [wazuhNames.master.ports.cluster],
      reason: 'Workers take rules and keys of agents from the master, and answer for it.',
    });
    new NetworkFlow(this, 'to-indexer', {
      from: this.peer,
      to: indexer,
      ports: [wazuhNames.indexer.ports.http],
      reason: 'Filebeat of each worker brings its alerts to the indexer.',
    });
  }
}
