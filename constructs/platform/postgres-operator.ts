import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import type { OperatorInstallation } from '../../charts/operator-installation';
import type { PluginBarmanCloudInstallation } from '../../charts/plugin-barman-cloud';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import { Operator } from './operator';

/** Properties of `PostgresOperator`. */
export interface PostgresOperatorProps {
  /** Namespace of the operator and its plugin. */
  readonly namespace: INamespace;
  /** Chart of CloudNativePG. */
  readonly installation: OperatorInstallation;
  /** Chart of its plugin for backups to object storage. @default - no backups */
  readonly backupPlugin?: PluginBarmanCloudInstallation;
  /** cert-manager: it makes the certificates between the operator and the plugin. */
  readonly certManager: OperatorHandle;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
}

/** CloudNativePG, with the Barman Cloud plugin where databases are backed up. */
export class PostgresOperator extends Construct implements OperatorHandle {
  /** The operator's pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** What PostgreSQL clusters must come after. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: PostgresOperatorProps) {
    super(scope, id);
    const { namespace, installation, backupPlugin, certManager, mirrors } = props;
    const operator = new Operator(this, 'cloudnative-pg', { namespace, installation, mirrors });
    this.peer = operator.peer;
    if (backupPlugin === undefined) {
      this.ready = operator.ready;
      return;
    }
    const plugin = new Operator(this, 'barman-cloud', {
      namespace,
      installation: backupPlugin,
      mirrors,
      dependsOn: [...operator.ready, ...certManager.ready],
    });
    const { policies } = new NetworkFlow(this, 'operator-to-plugin', {
      from: operator.peer,
      to: plugin.peer,
      ports: [backupPlugin.port],
      reason: 'the operator asks the plugin what to add to PostgreSQL pods, and when to back up',
    });
    this.ready = [...operator.ready, ...plugin.ready, ...policies];
  }
}
