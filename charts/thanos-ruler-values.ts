import type { Placement } from '../constructs/kubernetes/placement';
import type { ThanosOptions } from '../constructs/monitoring/thanos-options';
import type { ServerValues, ThanosRulerValues } from './kube-prometheus-stack-values';
import { claim } from './kubernetes-values';
import { objectStorageKey, rulerLabel, thanosNames, thanosQueryUrl } from './thanos';

/** What the ruler follows from. */
export interface ThanosRulerInput {
  /** Label `environment` of all that it records. */
  readonly environment: string;
  readonly namespace: string;
  readonly options: ThanosOptions['ruler'];
  readonly storageClass?: string;
  /** How the operator's servers are placed. */
  readonly server: Placement &
    Pick<ServerValues, 'podAntiAffinity' | 'podAntiAffinityTopologyKey' | 'topologySpreadConstraints'>;
}

/**
 * The values of Thanos' ruler, as a part of kube-prometheus-stack. It has no Alertmanager: what it evaluates is recorded, and
 * alerts stay with Prometheus, which needs nothing but itself.
 */
export function thanosRulerValues(input: ThanosRulerInput): ThanosRulerValues {
  const { environment, namespace, options, storageClass, server } = input;
  return {
    enabled: true,
    serviceAccount: { name: thanosNames.ruler },
    // The operator's own Service has both ports; a PodMonitor of ours scrapes it.
    service: { enabled: false },
    serviceMonitor: { selfMonitor: false },
    thanosRulerSpec: {
      replicas: 1,
      ruleSelector: { matchLabels: rulerLabel },
      // Below the five minutes for which a query looks back for a sample: what is recorded has no gaps.
      evaluationInterval: '2m',
      // It is uploaded every two hours; the rest outlasts an outage of the bucket.
      retention: '48h',
      labels: { environment },
      queryEndpoints: [thanosQueryUrl(namespace)],
      objectStorageConfig: { existingSecret: { name: thanosNames.objectStorage, key: objectStorageKey } },
      externalPrefixNilUsesHelmValues: false,
      storage: claim(options.storage, storageClass),
      resources: options.resources,
      ...server,
    },
  };
}
