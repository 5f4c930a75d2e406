import type { FindingDetection } from '../detection';
import { authorizedKeysChanged } from './authorized-keys-changed';
import { kubeletFileChanged } from './kubelet-file-changed';
import { newListener } from './new-listener';
import { preloadChanged } from './preload-changed';
import { rootkit } from './rootkit';
import { sudoUsed } from './sudo-used';
import { systemFileChanged } from './system-file-changed';

/** What is looked for on nodes. */
export const hostDetections: readonly FindingDetection[] = [
  kubeletFileChanged,
  systemFileChanged,
  authorizedKeysChanged,
  preloadChanged,
  rootkit,
  sudoUsed,
  newListener,
];
