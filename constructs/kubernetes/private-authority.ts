import { recommendedLabels } from './labels';
import type { Manifest } from './manifest-release';

/** A kind of key that cert-manager makes. */
export interface CertificateKey {
  readonly algorithm: 'ECDSA' | 'RSA';
  /** In bits. */
  readonly size: number;
  /** @default - cert-manager's own, PKCS1 */
  readonly encoding?: 'PKCS8';
}

/** An authority of our own for certificates in several namespaces. Keys are made in the cluster by cert-manager, and are in no state. */
export interface PrivateAuthority {
  /** Name of the authority, of its issuer and of the Secret with its key. */
  readonly name: string;
  /** Organization in the subject of every certificate. @default none */
  readonly organization?: string;
  /** Key of the authority. */
  readonly key: CertificateKey;
  /** Key of each certificate. */
  readonly certificateKey: CertificateKey;
}

/** What a certificate of an authority is for. */
export interface CertificateUse {
  /** @default none */
  readonly commonName?: string;
  readonly usages: readonly string[];
  readonly dnsNames: readonly string[];
}

/** The authority, by a certificate that it signs itself, and the issuer of its certificates. */
export function authorityManifests(authority: PrivateAuthority, certManagerNamespace: string): Manifest[] {
  const { name, key } = authority;
  return [
    { ...head('ClusterIssuer', `${name}-self-signed`), spec: { selfSigned: {} } },
    {
      // An issuer for several namespaces finds its key in cert-manager's own.
      ...head('Certificate', name, certManagerNamespace),
      spec: {
        isCA: true,
        commonName: name,
        ...subject(authority),
        secretName: name,
        duration: years(10),
        renewBefore: years(2),
        privateKey: { ...key, rotationPolicy: 'Never' },
        issuerRef: { kind: 'ClusterIssuer', name: `${name}-self-signed` },
      },
    },
    { ...head('ClusterIssuer', name), spec: { ca: { secretName: name } } },
  ];
}

/** A certificate of an authority, as a Secret with `tls.crt`, `tls.key` and `ca.crt`. */
export function certificateManifest(
  authority: PrivateAuthority,
  secretName: string,
  namespace: string,
  use: CertificateUse,
): Manifest {
  return {
    ...head('Certificate', secretName, namespace),
    spec: {
      secretName,
      ...subject(authority),
      ...use,
      // Who does not read a new certificate before it starts again has a year for that: any upgrade does.
      duration: years(3),
      renewBefore: years(1),
      privateKey: { ...authority.certificateKey, rotationPolicy: 'Always' },
      issuerRef: { kind: 'ClusterIssuer', name: authority.name },
    },
  };
}

function subject({ organization }: PrivateAuthority) {
  return organization === undefined ? {} : { subject: { organizations: [organization] } };
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
