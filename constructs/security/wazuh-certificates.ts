import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { inSameStack } from '../core/same-stack';
import { recommendedLabels } from '../kubernetes/labels';
import type { Manifest } from '../kubernetes/manifest-release';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import { wazuhHost, wazuhNames } from './wazuh-names';

/** Properties of `WazuhCertificates`. */
export interface WazuhCertificatesProps {
  /** cert-manager. */
  readonly certManager: OperatorHandle;
  /** Namespace of indexer and dashboard. */
  readonly security: INamespace;
  /** Namespace of the managers. */
  readonly managers: INamespace;
  /** Namespace of the agents. */
  readonly agents: INamespace;
}

/** Of the authority, its issuers and the certificates' first names. */
const authority = 'zerotrace-wazuh';

const organization = 'ZeroTrace';

/** Common names: the indexer knows its nodes and its administrator by the whole subject. */
const commonNames = { node: wazuhNames.indexer.name, admin: `${authority}-admin` } as const;

/** Subjects in the order of RFC 2253, as `plugins.security.nodes_dn` and `authcz.admin_dn` of the indexer have them. */
export const wazuhSubjects = {
  node: `CN=${commonNames.node},O=${organization}`,
  admin: `CN=${commonNames.admin},O=${organization}`,
} as const;

/**
 * An authority of Wazuh's own, and a certificate for each part. Keys are made in the cluster by cert-manager (PKCS #8, the form that
 * OpenSearch reads), and are in no state. Each Secret has `tls.crt`, `tls.key` and `ca.crt`.
 *
 * Whoever may make a Certificate in any namespace may ask this authority for the administrator's: no pod of the platform may.
 */
export class WazuhCertificates extends Construct {
  /** Secret in the namespace of the indexer: of its nodes, for both of their ports. */
  readonly indexerSecret = `${authority}-indexer-tls`;
  /** Secret in the namespace of the indexer: of who may write its users. For the job that does, and for nobody else. */
  readonly adminSecret = `${authority}-admin-tls`;
  /** Secret in the namespace of the dashboard. */
  readonly dashboardSecret = `${authority}-dashboard-tls`;
  /** Secret in the namespace of the managers: for the API, for enrollment, and for Filebeat as a client of the indexer. */
  readonly managerSecret = `${authority}-manager-tls`;
  /** Secret in the namespace of the agents: the authority that they check a manager by, and a certificate of a client. */
  readonly agentSecret = `${authority}-agent-tls`;
  /** What has to exist before pods that mount the Secrets. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: WazuhCertificatesProps) {
    super(scope, id);
    const { certManager, security, managers, agents } = props;
    const { indexer, dashboard, master, worker } = wazuhNames;
    const others = [managers, agents].flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
    const { release } = new ManifestRelease(this, 'manifests', {
      name: `${authority}-certificates`,
      namespace: security,
      manifests: [
        ...issuers(certManager.peer.namespace.name),
        certificate(this.indexerSecret, security.name, {
          commonName: commonNames.node,
          // Between nodes each is server and client.
          usages: ['server auth', 'client auth', ...signing],
          dnsNames: [
            ...hosts(indexer.name, security.name),
            ...hosts(indexer.discovery, security.name),
            // Probes ask their own pod.
            'localhost',
          ],
        }),
        certificate(this.adminSecret, security.name, {
          commonName: commonNames.admin,
          usages: ['client auth', ...signing],
          dnsNames: [commonNames.admin],
        }),
        certificate(this.dashboardSecret, security.name, {
          commonName: dashboard.name,
          usages: ['server auth', ...signing],
          // People come through a forwarded port.
          dnsNames: [...hosts(dashboard.name, security.name), 'localhost'],
        }),
        certificate(this.managerSecret, managers.name, {
          commonName: `${authority}-manager`,
          usages: ['server auth', 'client auth', ...signing],
          dnsNames: [...hosts(master.name, managers.name), ...hosts(worker.name, managers.name), 'localhost'],
        }),
        certificate(this.agentSecret, agents.name, {
          commonName: wazuhNames.agent.name,
          usages: ['client auth', ...signing],
          dnsNames: [wazuhNames.agent.name],
        }),
      ],
      dependsOn: [...inSameStack(this, certManager.ready), ...inSameStack(this, others)],
    });
    this.ready = [release];
  }
}

const signing = ['digital signature', 'key encipherment'];

/** A Service and the pods behind it. */
function hosts(name: string, namespace: string): string[] {
  return [wazuhHost(name, namespace), `*.${wazuhHost(name, namespace)}`];
}

function issuers(certManagerNamespace: string): Manifest[] {
  return [
    { ...head('ClusterIssuer', `${authority}-self-signed`), spec: { selfSigned: {} } },
    {
      // An issuer for several namespaces finds its key in cert-manager's own.
      ...head('Certificate', authority, certManagerNamespace),
      spec: {
        isCA: true,
        commonName: authority,
        subject: { organizations: [organization] },
        secretName: authority,
        duration: years(10),
        renewBefore: years(2),
        privateKey: { algorithm: 'RSA', size: 4096, encoding: 'PKCS8', rotationPolicy: 'Never' },
        issuerRef: { kind: 'ClusterIssuer', name: `${authority}-self-signed` },
      },
    },
    { ...head('ClusterIssuer', authority), spec: { ca: { secretName: authority } } },
  ];
}

function certificate(
  secretName: string,
  namespace: string,
  use: { readonly commonName: string; readonly usages: readonly string[]; readonly dnsNames: readonly string[] },
): Manifest {
  return {
    ...head('Certificate', secretName, namespace),
    spec: {
      secretName,
      subject: { organizations: [organization] },
      ...use,
      // Who does not read a new certificate before it starts again has a year for that: any upgrade does.
      duration: years(3),
      renewBefore: years(1),
      // The kind of key that Wazuh's own scripts make, and longer.
      privateKey: { algorithm: 'RSA', size: 3072, encoding: 'PKCS8', rotationPolicy: 'Always' },
      issuerRef: { kind: 'ClusterIssuer', name: authority },
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
