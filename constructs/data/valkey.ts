import { Construct } from 'constructs';
import { image } from '../core/image-reference';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { DataOptions } from './data-options';
import { valkeyCommand, valkeyConfig, valkeyData } from './valkey-config';
import type { ValkeyEndpoint } from './valkey-endpoint';

/** Properties of `Valkey`. */
export interface ValkeyProps {
  /** Namespace of the pod. */
  readonly namespace: INamespace;
  /** Sizes. */
  readonly options: DataOptions['valkey'];
  /** Password of the default user. */
  readonly password: SecretValue;
  /** Class of the volume. @default - the cluster's default class */
  readonly storageClass?: string;
  /** @default - any node */
  readonly placement?: Placement;
  /** @default - the cluster's default priority */
  readonly priorityClass?: string;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** Valkey. */
export const valkeyImage = image('docker.io/valkey/valkey:9.1.2-alpine3.24');

/** The name that enrichment's code has in it: no other would be found. */
const name = 'zerotrace-valkey';

/** The user `valkey` of the image. */
const user = 999;

const configFolder = '/etc/valkey';

/** valkey-cli reads it too, so that probes need no password on their command line. */
const passwordVariable = 'VALKEYCLI_AUTH';

/** The cache of the enrichment service: one Valkey with a password, a volume, and a bound on its memory. */
export class Valkey extends Construct implements ValkeyEndpoint {
  readonly host: string;
  readonly port: number;
  readonly peer: PodPeer;

  constructor(scope: Construct, id: string, props: ValkeyProps) {
    super(scope, id);
    const { namespace, options, password, storageClass, placement, priorityClass, imageMirror } = props;
    const secret = new WriteOnlySecret(this, 'secret', { namespace, name, data: { password } });
    const files = new ConfigFiles(this, 'config', {
      namespace,
      name,
      files: { 'valkey.conf': valkeyConfig(options) },
    });
    // While the append-only file is read back, Valkey answers with an error, which `-e` makes an exit code.
    const answers = ['valkey-cli', '-e', 'ping'];
    const workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'cache',
      kind: 'stateful-set',
      user,
      placement,
      priorityClass,
      imageMirror,
      container: {
        name: 'valkey',
        image: valkeyImage,
        command: valkeyCommand(`${configFolder}/valkey.conf`, passwordVariable),
        ports: { valkey: { port: 6379 } },
        environment: { [passwordVariable]: secret.key('password') },
        mounts: [
          { kind: 'config', path: configFolder, files },
          { kind: 'claim', path: valkeyData, name: 'data', size: options.storage, storageClass },
        ],
        resources: options.resources,
        startup: Probe.command(answers, { periodSeconds: 5, failureThreshold: 60 }),
        readiness: Probe.command(answers),
        liveness: Probe.tcp('valkey'),
      },
    });
    this.host = workload.host;
    this.port = workload.port('valkey');
    this.peer = workload.peer;
  }
}
