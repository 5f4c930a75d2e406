import type { TerraformStack } from 'cdktf';
import type { INamespace } from '../../constructs/kubernetes/namespace';
import type { PodPeer } from '../../constructs/kubernetes/peer';
import { selectorLabels } from '../../constructs/kubernetes/labels';
import { WazuhManagerFiles } from '../../constructs/security/wazuh-manager-files';
import { wazuhNames } from '../../constructs/security/wazuh-names';
import type { WazuhOptions } from '../../constructs/security/wazuh-options';
import { wazuhOptions } from '../../constructs/security/wazuh-options';

/** A namespace of Wazuh, made by another stack. */
export const wazuhNamespace = (name: string): INamespace => ({ name, isolated: true });

const managers = wazuhNamespace('zerotrace-wazuh');

/** Options with every default filled in. */
export function sampleWazuh(change: Readonly<Record<string, unknown>> = {}): WazuhOptions {
  return wazuhOptions.parse(change);
}

/** Pods of a part of Wazuh. */
export function wazuhPeer(name: string, namespace: INamespace): PodPeer {
  return { kind: 'pods', name, namespace, labels: selectorLabels(name) };
}

/** What master and workers are given alike. */
export function sampleManagerProps(stack: TerraformStack) {
  const secret = (name: string, revision = 1) => ({ reference: `\${var.${name}}`, revision });
  return {
    namespace: managers,
    files: new WazuhManagerFiles(stack, 'files', {
      namespace: managers,
      rules: { 'etc/rules/zerotrace.xml': '<group name="zerotrace,"/>', 'etc/decoders/zerotrace.xml': '<!-- none -->' },
      secrets: {
        cluster: secret('wazuh_cluster'),
        enrollment: secret('wazuh_enrollment'),
        indexer: secret('wazuh_indexer'),
        api: secret('wazuh_api'),
      },
    }),
    certificates: { managerSecret: 'zerotrace-wazuh-manager-tls', ready: [] },
    indexer: wazuhPeer(wazuhNames.indexer.name, wazuhNamespace('zerotrace-security')),
    storageClass: 'gp3-1',
  } as const;
}

/** The master, as agents and workers know it. */
export const sampleMaster = {
  peer: wazuhPeer(wazuhNames.master.name, managers),
  host: 'zerotrace-wazuh-master.zerotrace-wazuh.svc',
} as const;

/** The workers, as agents know them. */
export const sampleWorkers = {
  peer: wazuhPeer(wazuhNames.worker.name, managers),
  host: 'zerotrace-wazuh-worker.zerotrace-wazuh.svc',
} as const;
