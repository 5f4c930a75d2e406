import type { FindingDetection } from '../detection';
import { podExec } from './pod-exec';
import { privilegedPod } from './privileged-pod';
import { rbacChanged } from './rbac-changed';
import { secretRead } from './secret-read';

/** What is looked for in the audit log of the Kubernetes API. */
export const clusterDetections: readonly FindingDetection[] = [podExec, rbacChanged, secretRead, privilegedPod];
