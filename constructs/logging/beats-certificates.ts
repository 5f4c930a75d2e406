import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { recommendedLabels } from '../kubernetes/labels';
import type { Manifest } from '../kubernetes/manifest-release';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { inSameStack } from '../core/same-stack';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import { elasticNames } from './elastic-stack';

/** Properties of `BeatsCertificates`. */
export interface BeatsCertificatesProps {
  /** cert-manager. */
  readonly certManager: OperatorHandle;
  /** Namespace of Logstash. */
  readonly logstash: INamespace;
  /** Namespace of the Beats. */
  readonly beats: INamespace;
}

const name = 'zerotrace-logs-beats';

/**
 * An authority of our own, and a certificate on either side: Logstash takes lines from who shows one, and Beats send them to nobody
 * else. Keys are made in the cluster by cert-manager, and are in no state.
 */
export class BeatsCertificates extends Construct {
  /** Secret in Logstash's namespace: `tls.crt`, `tls.key` (PKCS #8, the one form that Logstash reads) and `ca.crt`. */
  readonly serverSecret = `${name}-server`;
  /** Secret in the Beats' namespace, with the same keys. */
  readonly clientSecret = `${name}-client`;
  /** What has to exist before pods that mount the Secrets. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { certManager, logstash, beats }: BeatsCertificatesProps) {
    super(scope, id);
    const { release } = new ManifestRelease(this, 'manifests', {
      name,
      namespace: logstash,
      manifests: [
        { ...head('ClusterIssuer', `${name}-self-signed`), spec: { selfSigned: {} } },
        {
          // An issuer for several namespaces finds its key in cert-manager's own.
          ...head('Certificate', name, certManager.peer.namespace.name),
          spec: {
            isCA: true,
            commonName: name,
            secretName: name,
            duration: years(10),
            renewBefore: years(2),
            privateKey: { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Never' },
            issuerRef: { kind: 'ClusterIssuer', name: `${name}-self-signed` },
          },
        },
        { ...head('ClusterIssuer', name), spec: { ca: { secretName: name } } },
        certificate(this.serverSecret, logstash.name, {
          usages: ['server auth', 'digital signature'],
          dnsNames: [`${elasticNames.logstash.service}.${logstash.name}.svc`],
        }),
        certificate(this.clientSecret, beats.name, {
          usages: ['client auth', 'digital signature'],
          dnsNames: ['beats'],
        }),
      ],
      dependsOn: [
        ...inSameStack(this, certManager.ready),
        ...(beats.resource === undefined ? [] : inSameStack(this, [beats.resource])),
      ],
    });
    this.ready = [release];
  }
}

function certificate(
  secretName: string,
  namespace: string,
  use: { readonly usages: readonly string[]; readonly dnsNames: readonly string[] },
): Manifest {
  return {
    ...head('Certificate', secretName, namespace),
    spec: {
      secretName,
      ...use,
      // Neither side reads a new certificate before it starts again: any upgrade within the last year does.
      duration: years(3),
      renewBefore: years(1),
      privateKey: { algorithm: 'ECDSA', size: 256, encoding: 'PKCS8', rotationPolicy: 'Always' },
      issuerRef: { kind: 'ClusterIssuer', name },
    },
  };
}

function head(kind: 'Certificate' | 'ClusterIssuer', objectName: string, namespace?: string) {
  return {
    apiVersion: 'cert-manager.io/v1',
    kind,
    metadata: {
      name: objectName,
      ...(namespace !== undefined && { namespace }),
      labels: recommendedLabels(objectName, 'certificates'),
    },
  };
}

function years(count: number): string {
  return `${count * 365 * 24}h`;
}
