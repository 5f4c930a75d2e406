import type { INamespace } from '../../constructs/kubernetes/namespace';
import type { OperatorHandle } from '../../constructs/kubernetes/operator-handle';
import type { PodPeer } from '../../constructs/kubernetes/peer';
import { WazuhCertificates } from '../../constructs/security/wazuh-certificates';
import { WazuhIndexer } from '../../constructs/security/wazuh-indexer';
import type { WazuhOptions } from '../../constructs/security/wazuh-options';
import { wazuhOptions } from '../../constructs/security/wazuh-options';
import type { TerraformStack } from 'cdktf';

/** Namespaces of Wazuh's parts. */
export const wazuhNamespaces = {
  security: { name: 'zerotrace-security', isolated: true },
  managers: { name: 'zerotrace-wazuh', isolated: true },
  agents: { name: 'zerotrace-host-sensors', isolated: true },
} as const satisfies Record<string, INamespace>;

/** cert-manager, deployed by another stack. */
export const sampleCertManager: OperatorHandle = {
  peer: {
    kind: 'pods',
    name: 'cert-manager',
    namespace: { name: 'cert-manager', isolated: true },
    labels: { 'app.kubernetes.io/name': 'cert-manager' },
  },
  ready: [],
};

/** Pods of Wazuh's master. */
export const sampleWazuhMaster: PodPeer = {
  kind: 'pods',
  name: 'zerotrace-wazuh-master',
  namespace: wazuhNamespaces.managers,
  labels: { 'app.kubernetes.io/name': 'zerotrace-wazuh-master' },
};

/** Options of Wazuh, with defaults filled in. */
export const sampleWazuhOptions = (change: object = {}): WazuhOptions => wazuhOptions.parse(change);

/** Certificates of Wazuh. */
export function sampleWazuhCertificates(stack: TerraformStack): WazuhCertificates {
  return new WazuhCertificates(stack, 'certificates', { certManager: sampleCertManager, ...wazuhNamespaces });
}

/** An indexer of so many nodes. */
export function sampleWazuhIndexer(stack: TerraformStack, certificates: WazuhCertificates, replicas = 1): WazuhIndexer {
  return new WazuhIndexer(stack, 'indexer', {
    namespace: wazuhNamespaces.security,
    options: sampleWazuhOptions({ indexer: { replicas } }).indexer,
    certificates,
    storageClass: 'gp3',
    placement: { nodeSelector: { pool: 'stateful' } },
  });
}
