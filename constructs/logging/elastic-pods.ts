import { restrictedContainer, restrictedPod, spread } from '../../charts/kubernetes-values';
import type { Placement } from '../kubernetes/placement';

/** User of Elastic's images. */
const elasticUser = 1000;

/** What pods of the operator's have in common: the restricted standard, no token of the Kubernetes API, spread over zones. */
export function elasticPod(labels: Readonly<Record<string, string>>, placement: Placement) {
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: {
      ...restrictedPod,
      runAsUser: elasticUser,
      runAsGroup: elasticUser,
      fsGroup: elasticUser,
      // Large volumes are not walked file by file at each start.
      fsGroupChangePolicy: 'OnRootMismatch',
    },
    ...placement,
    topologySpreadConstraints: spread(labels),
  };
}

/**
 * Security of a container of Elastic's images. Their programs write beside their own files in ways that no list of volumes covers: the
 * operator decides about the root of what it makes, and gives Elasticsearch a read-only one.
 */
export const elasticContainer = {
  allowPrivilegeEscalation: restrictedContainer.allowPrivilegeEscalation,
  capabilities: restrictedContainer.capabilities,
  runAsNonRoot: restrictedContainer.runAsNonRoot,
} as const;
