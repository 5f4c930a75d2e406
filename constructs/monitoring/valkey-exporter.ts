import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import {
  prometheusRedisExporter,
  valkeyExporterName,
  valkeyExporterPort,
} from '../../charts/prometheus-redis-exporter';
import { jobs } from '../../metrics/jobs';
import type { SecretValue } from '../core/secret-value';
import type { ValkeyEndpoint } from '../data/valkey-endpoint';
import { ChartRelease } from '../kubernetes/chart-release';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { ScrapeTarget } from './scrape-target';

/** Properties of `ValkeyExporter`. */
export interface ValkeyExporterProps {
  /** Namespace of the exporter. */
  readonly namespace: INamespace;
  /** What it asks. */
  readonly valkey: ValkeyEndpoint;
  /** The password of Valkey. */
  readonly password: SecretValue;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** Nodes for its pod. @default - any node */
  readonly placement?: Placement;
}

/** Metrics of Valkey. */
export class ValkeyExporter extends Construct {
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: ValkeyExporterProps) {
    super(scope, id);
    const { namespace, valkey, password, mirrors, placement } = props;
    const pods: PodPeer = {
      kind: 'pods',
      name: valkeyExporterName,
      namespace,
      labels: { 'app.kubernetes.io/name': 'prometheus-redis-exporter' },
    };
    this.target = { job: jobs.valkey, pods, port: valkeyExporterPort };
    const secret = new WriteOnlySecret(this, 'secret', { namespace, name: valkeyExporterName, data: { password } });
    const { policies } = new NetworkFlow(this, 'to-valkey', {
      from: pods,
      to: valkey.peer,
      ports: [valkey.port],
      reason: 'Asks Valkey for its figures.',
    });
    new ChartRelease(this, 'chart', {
      name: valkeyExporterName,
      namespace,
      installation: prometheusRedisExporter({
        address: `${valkey.host}:${valkey.port}`,
        password: { name: secret.name, key: 'password' },
        revision: secret.revision,
        imageMirror: mirrors.images,
        placement,
      }),
      mirrors,
      dependsOn: [secret.resource, ...policies],
    });
  }
}
