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
 * Security of Logstash's containers. Logstash writes beside its own files, and the operator gives it no volumes for that: its root is not
 * read-only. Elasticsearch and Kibana have the operator's own, which is as strict as `restricted` and has a read-only root.
 */
export const logstashContainer = {
  allowPrivilegeEscalation: restrictedContainer.allowPrivilegeEscalation,
  capabilities: restrictedContainer.capabilities,
  runAsNonRoot: restrictedContainer.runAsNonRoot,
} as const;
