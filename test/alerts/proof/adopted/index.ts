import type { Proof } from '../../../support/alerts/proof';
import { apiServerProofs } from './api-server';
import { kubeletProofs } from './kubelet';
import { nodeProofs } from './nodes';
import { operatorProofs } from './operator';
import { prometheusProofs } from './prometheus';
import { alertmanagerProofs } from './alertmanager';
import { rolloutProofs } from './rollouts';
import { storageProofs } from './storage';
import { workloadProofs } from './workloads';

/** Proofs of the alerts that are adopted from kube-prometheus-stack, by name. */
export const adoptedProofs: Readonly<Record<string, Proof>> = {
  ...alertmanagerProofs,
  ...apiServerProofs,
  ...kubeletProofs,
  ...nodeProofs,
  ...operatorProofs,
  ...prometheusProofs,
  ...rolloutProofs,
  ...storageProofs,
  ...workloadProofs,
};
