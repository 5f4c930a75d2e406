import {
  claimPhase,
  cronJobLastSuccess,
  cronJobNextSchedule,
  daemonSetDesired,
  daemonSetReady,
  jobFailed,
  nodeCondition,
  nodeUnschedulable,
} from '../../../metrics/kubernetes';
import { day } from '../calendar';
import type { Course } from '../course';
import type { Life } from '../life/life';
import { gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { brokenNode } from './troubles';
import type { Troubles } from './troubles';

/** What kube-state-metrics says of nodes, their daemons, claims and jobs. */
export function clusterDetails(target: Target, life: Life, troubles: Troubles): readonly SimulatedSeries[] {
  return [...ofNodes(target, life, troubles), ...ofJobs(target, life, troubles)];
}

function ofNodes(target: Target, { nodes }: Life, troubles: Troubles): readonly SimulatedSeries[] {
  return nodes.flatMap(({ name, from, until }, place) => {
    const broken = (seconds: number) => (name === brokenNode ? troubles.node(seconds) : 0);
    const there =
      (course: Course): Course =>
      (seconds) =>
        seconds >= from && seconds < until ? course(seconds) : NaN;
    const condition = (kind: 'Ready' | 'MemoryPressure' | 'DiskPressure' | 'PIDPressure', status: 'true' | 'false') =>
      gauge(
        target,
        nodeCondition,
        { node: name, condition: kind, status },
        there((s) => {
          const holds = kind === 'DiskPressure' ? broken(s) === 1 : kind === 'Ready';
          return Number(holds === (status === 'true'));
        }),
      );
    const waits = (seconds: number) => (place === 0 ? troubles.jobs(seconds) : 0);
    const claim = { namespace: 'zerotrace-data', persistentvolumeclaim: `postgres-${name}` } as const;
    return [
      gauge(target, nodeUnschedulable, { node: name }, there(broken)),
      ...(['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure'] as const).flatMap((kind) => [
        condition(kind, 'true'),
        condition(kind, 'false'),
      ]),
      gauge(target, claimPhase, { ...claim, phase: 'Bound' }, (s) => 1 - waits(s)),
      gauge(target, claimPhase, { ...claim, phase: 'Pending' }, waits),
      gauge(target, claimPhase, { ...claim, phase: 'Lost' }, 0),
    ];
  });
}

function ofJobs(target: Target, { nodes, cveUpdate, backup }: Life, troubles: Troubles): readonly SimulatedSeries[] {
  const count = (seconds: number) => nodes.filter(({ from, until }) => seconds >= from && seconds < until).length;
  const cron = [
    ['zerotrace', 'zerotrace-enrichment-cve-update', cveUpdate],
    ['zerotrace-data', 'postgres-grants', backup],
  ] as const;
  return [
    ...(['node-exporter', 'aws-node'] as const).flatMap((daemonset) => {
      const labels = {
        namespace: daemonset === 'aws-node' ? 'kube-system' : 'monitoring-exporters',
        daemonset,
      } as const;
      return [
        gauge(target, daemonSetDesired, labels, count),
        gauge(target, daemonSetReady, labels, (s) => count(s) - troubles.node(s)),
      ];
    }),
    ...cron.flatMap(([namespace, cronjob, last]) => [
      gauge(target, cronJobLastSuccess, { namespace, cronjob }, last),
      gauge(
        target,
        cronJobNextSchedule,
        { namespace, cronjob },
        (s) => (Math.ceil((s + 1) / day) - troubles.jobs(s)) * day,
      ),
    ]),
    gauge(target, jobFailed, { namespace: 'zerotrace', job_name: 'zerotrace-enrichment-cve-update-29' }, troubles.jobs),
  ];
}
