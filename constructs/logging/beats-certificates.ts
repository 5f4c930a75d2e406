import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { inSameStack } from '../core/same-stack';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PrivateAuthority } from '../kubernetes/private-authority';
import { authorityManifests, certificateManifest } from '../kubernetes/private-authority';
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

const authority: PrivateAuthority = {
  name,
  key: { algorithm: 'ECDSA', size: 384 },
  // The one form of a key that Logstash reads.
  certificateKey: { algorithm: 'ECDSA', size: 256, encoding: 'PKCS8' },
};

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
        ...authorityManifests(authority, certManager.peer.namespace.name),
        certificateManifest(authority, this.serverSecret, logstash.name, {
          usages: ['server auth', 'digital signature'],
          dnsNames: [`${elasticNames.logstash.service}.${logstash.name}.svc`],
        }),
        certificateManifest(authority, this.clientSecret, beats.name, {
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
