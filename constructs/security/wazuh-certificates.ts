import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { inSameStack } from '../core/same-stack';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PrivateAuthority } from '../kubernetes/private-authority';
import { authorityManifests, certificateManifest } from '../kubernetes/private-authority';
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
const name = 'zerotrace-wazuh';

const organization = 'ZeroTrace';

const authority: PrivateAuthority = {
  name,
  organization,
  key: { algorithm: 'RSA', size: 4096, encoding: 'PKCS8' },
  // The kind of key that Wazuh's own scripts make, and longer.
  certificateKey: { algorithm: 'RSA', size: 3072, encoding: 'PKCS8' },
};

/** Common names: the indexer knows its nodes and its administrator by the whole subject. */
const commonNames = { node: wazuhNames.indexer.name, admin: `${name}-admin` } as const;

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
  readonly indexerSecret = `${name}-indexer-tls`;
  /** Secret in the namespace of the indexer: of who may write its users. For the job that does, and for nobody else. */
  readonly adminSecret = `${name}-admin-tls`;
  /** Secret in the namespace of the dashboard. */
  readonly dashboardSecret = `${name}-dashboard-tls`;
  /** Secret in the namespace of the managers: for the API, for enrollment, and for Filebeat as a client of the indexer. */
  readonly managerSecret = `${name}-manager-tls`;
  /** Secret in the namespace of the agents: the authority that they check a manager by, and a certificate of a client. */
  readonly agentSecret = `${name}-agent-tls`;
  /** What has to exist before pods that mount the Secrets. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: WazuhCertificatesProps) {
    super(scope, id);
    const { certManager, security, managers, agents } = props;
    const { indexer, dashboard, master, worker } = wazuhNames;
    const others = [managers, agents].flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
    const { release } = new ManifestRelease(this, 'manifests', {
      name: `${name}-certificates`,
      namespace: security,
      manifests: [
        ...authorityManifests(authority, certManager.peer.namespace.name),
        certificateManifest(authority, this.indexerSecret, security.name, {
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
        certificateManifest(authority, this.adminSecret, security.name, {
          commonName: commonNames.admin,
          usages: ['client auth', ...signing],
          dnsNames: [commonNames.admin],
        }),
        certificateManifest(authority, this.dashboardSecret, security.name, {
          commonName: dashboard.name,
          usages: ['server auth', ...signing],
          // People come through a forwarded port.
          dnsNames: [...hosts(dashboard.name, security.name), 'localhost'],
        }),
        certificateManifest(authority, this.managerSecret, managers.name, {
          commonName: `${name}-manager`,
          usages: ['server auth', 'client auth', ...signing],
          dnsNames: [...hosts(master.name, managers.name), ...hosts(worker.name, managers.name), 'localhost'],
        }),
        certificateManifest(authority, this.agentSecret, agents.name, {
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
function hosts(service: string, namespace: string): string[] {
  return [wazuhHost(service, namespace), `*.${wazuhHost(service, namespace)}`];
}
