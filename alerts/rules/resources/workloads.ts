import {
  containerLastTerminated,
  containerLimits,
  containerMemory,
  containerRestarts,
  deploymentAvailable,
  deploymentReplicas,
  volumeAvailable,
  volumeCapacity,
} from '../../../metrics/kubernetes';
import {
  and,
  div,
  eq,
  gt,
  increase,
  lt,
  max,
  min,
  neq,
  oneOf,
  percent,
  predictLinear,
  quantity,
  readAs,
  sub,
} from '../../../metrics/promql';
import { alert } from '../../alert';

const basics = {
  team: 'platform',
  service: 'kubernetes',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-workloads',
} as const;

/** Where our services and their data run. */
const ours = oneOf('zerotrace', 'zerotrace-data');

const claim = ['namespace', 'persistentvolumeclaim'] as const;
const free = div(min.by(...claim)(volumeAvailable()), max.by(...claim)(volumeCapacity()));

export const volumeFillingUp = alert('VolumeFillingUp', {
  ...basics,
  levels: {
    critical: { threshold: percent(5), for: '10m' },
    warning: { threshold: percent(25), for: '1h' },
  },
  when: (threshold, { severity }) =>
    severity === 'critical'
      ? lt(free, threshold)
      : and(lt(free, threshold), lt(min.by(...claim)(predictLinear(volumeAvailable(), '6h', 86_400)), 0)),
  summary: ({ labels }) => `The volume ${labels.persistentvolumeclaim} is filling up`,
  description: ({ labels, value, threshold }) =>
    `${value} of the volume ${labels.namespace}/${labels.persistentvolumeclaim} is free (less than ${threshold}).`,
});

const container = ['namespace', 'pod', 'container'] as const;

export const containerOutOfMemory = alert('ContainerOutOfMemory', {
  ...basics,
  kind: 'event',
  levels: { warning: { threshold: quantity(0, 'restarts'), for: '0s' } },
  when: (threshold) =>
    and(
      gt(max.by(...container)(increase(containerRestarts({ namespace: ours }), '10m')), threshold),
      eq(max.by(...container)(containerLastTerminated({ namespace: ours, reason: 'OOMKilled' })), 1),
    ),
  keepFiringFor: '15m',
  summary: ({ labels }) => `${labels.container} was killed for want of memory`,
  description: ({ labels }) =>
    `The container ${labels.container} of ${labels.namespace}/${labels.pod} used more memory than its limit and was restarted.`,
});

export const containerMemoryNearLimit = alert('ContainerMemoryNearLimit', {
  ...basics,
  levels: { warning: { threshold: percent(90), for: '15m' } },
  when: (threshold) =>
    gt(
      div(
        max.by(...container)(containerMemory({ namespace: ours, container: neq('') })),
        readAs('bytes', max.by(...container)(containerLimits({ namespace: ours, resource: 'memory' }))),
      ),
      threshold,
    ),
  summary: ({ labels }) => `${labels.container} is near its memory limit`,
  description: ({ labels, value, threshold }) =>
    `${labels.container} of ${labels.namespace}/${labels.pod} uses ${value} of its memory limit (more than ${threshold}).`,
});

export const workloadReplicasMissing = alert('WorkloadReplicasMissing', {
  ...basics,
  levels: { warning: { threshold: quantity(0, 'replicas'), for: '15m' } },
  when: (threshold) =>
    gt(
      sub(
        max.by('namespace', 'deployment')(deploymentReplicas({ namespace: ours })),
        max.by('namespace', 'deployment')(deploymentAvailable({ namespace: ours })),
      ),
      threshold,
    ),
  summary: ({ labels }) => `${labels.deployment} lacks replicas`,
  description: ({ labels, value }) => `${value} of ${labels.namespace}/${labels.deployment} are missing.`,
});
