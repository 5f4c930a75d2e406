import { podExec } from '../cluster/cases/pod-exec';
import { privilegedPod } from '../cluster/cases/privileged-pod';
import { rbacChanged } from '../cluster/cases/rbac-changed';
import { secretRead } from '../cluster/cases/secret-read';
import { authorizedKeysChanged } from '../host/cases/authorized-keys-changed';
import { kubeletFileChanged } from '../host/cases/kubelet-file-changed';
import { newListener } from '../host/cases/new-listener';
import { preloadChanged } from '../host/cases/preload-changed';
import { rootkit } from '../host/cases/rootkit';
import { sudoUsed } from '../host/cases/sudo-used';
import { systemFileChanged } from '../host/cases/system-file-changed';
import { wazuhAgentSilent } from '../sensors/cases/wazuh-agent-silent';
import type { WazuhProof } from '../../support/wazuh/cases';

/** What proves each detection of Wazuh's, by its id. */
export const wazuhProofs: Readonly<Record<string, WazuhProof | undefined>> = {
  'authorized-keys-changed': authorizedKeysChanged,
  'kubelet-file-changed': kubeletFileChanged,
  'new-listener': newListener,
  'pod-exec': podExec,
  'preload-changed': preloadChanged,
  'privileged-pod': privilegedPod,
  'rbac-changed': rbacChanged,
  rootkit: rootkit,
  'secret-read': secretRead,
  'sudo-used': sudoUsed,
  'system-file-changed': systemFileChanged,
  'wazuh-agent-silent': wazuhAgentSilent,
};
