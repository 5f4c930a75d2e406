import type { FindingDetection } from '../detection';
import { ignoreLevel, wazuhLevels } from '../wazuh/wazuh-levels';
import { fileChanged } from './file-changed';

export const kubeletFileChanged: FindingDetection = {
  id: 'kubelet-file-changed',
  title: 'A file of the kubelet changed on a node',
  severity: 'high',
  techniques: ['T1543', 'T1556', 'T1610'],
  description:
    'Configuration, unit, binary, credentials or static pods of the kubelet, or the configuration of its runtime, were changed, added or removed while the node ran. Whoever can do that decides what runs on the node, and whether the kubelet still asks who is calling it.',
  source: { kind: 'host', by: 'syscheck' },
  available: 'now',
  falsePositives:
    "An upgrade in place (kubeadm upgrade, kubeadm certs renew), or an operator of GPU nodes that rewrites containerd's configuration: there is a change of the platform at that minute. EKS nodes are replaced, and write these files before their agent starts. The kubelet's rotation of its own certificates is left out.",
  response: [
    'Read the path, the owner and the checksums in the finding, and who had a session on the node at that time (sudo-used, SSM).',
    'Cordon the node. Compare the file with one of another node of the same version.',
    'If nobody of the platform did it: isolate the node, keep its disk, and replace it.',
    'Look at what ran on the node and revoke the credentials that its pods had.',
  ],
  owner: 'security',
  engine: {
    engine: 'wazuh',
    detector: {
      rules: [
        fileChanged({
          id: 100_110,
          level: wazuhLevels.high,
          files: String.raw`etc/(?:kubernetes|eks|containerd)/|(?:etc|usr/lib)/systemd/system/(?:kubelet|containerd)\.service|usr/bin/(?:kubelet|containerd|nodeadm)$|var/lib/kubelet/(?:config\.(?:json|yaml)$|kubeconfig$|pki/)`,
          description: 'Kubelet: $(file) changed on a node',
        }),
        {
          id: 100_111,
          level: ignoreLevel,
          parent: { sids: [100_110] },
          fields: [
            {
              field: 'file',
              // The names that the kubelet's certificate store gives: a date, or the link to the newest.
              pattern: String.raw`^/host/var/lib/kubelet/pki/kubelet-(?:client|server)-(?:\d{4}(?:-\d\d){5}|current)\.pem$`,
            },
          ],
          description: 'Kubelet: its certificate was renewed',
        },
      ],
    },
  },
};
