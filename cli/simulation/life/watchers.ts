import { alertmanagerConfigReloaded, notifications, notificationsFailed } from '../../../metrics/alertmanager';
import { certificateExpiry, certificateReady } from '../../../metrics/certificates';
import { jobs } from '../../../metrics/jobs';
import { headSeries, prometheusConfigReloaded, ruleFailures } from '../../../metrics/prometheus';
import { hour } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { SimulatedPod } from '../cluster/pods';
import { counter, gauge, upOf } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { steady } from '../series/target';
import { apiTarget } from './api-target';
import type { Life } from './life';
import { securitySeries } from './security';

/** What Prometheus, Alertmanager, cert-manager and the counter of security events show, and which targets answer. */
export function watcherSeries(life: Life): readonly SimulatedSeries[] {
  return [
    upOf(steady(jobs.apiserver)),
    ...life.pods.flatMap((pod) => {
      const target = pod.workload === 'api' ? apiTarget(pod, life) : podTarget(pod);
      return target === undefined ? [] : [upOf(target), ...watched(pod, target, life)];
    }),
  ];
}

function watched({ workload }: SimulatedPod, target: Target, life: Life): readonly SimulatedSeries[] {
  switch (workload) {
    case 'prometheus-monitoring':
      return [
        gauge(target, prometheusConfigReloaded, {}, 1),
        counter(target, ruleFailures, { rule_group: 'zerotrace-http' }, 0),
        gauge(target, headSeries, {}, (seconds) => 60_000 + 2000 * recentPods(life, seconds)),
      ];
    case 'alertmanager-monitoring':
      return [
        gauge(target, alertmanagerConfigReloaded, {}, 1),
        counter(target, notifications, { integration: 'webhook' }, 1),
        counter(target, notificationsFailed, { integration: 'webhook', reason: 'other' }, 0),
      ];
    case 'cert-manager': {
      const certificate = { namespace: 'zerotrace', name: 'edge' } as const;
      return [
        gauge(target, certificateExpiry, certificate, life.certificate),
        gauge(target, certificateReady, { ...certificate, condition: 'True' }, 1),
      ];
    }
    case 'security-events':
      return securitySeries(target, life);
    default:
      return [];
  }
}

/** Pods whose series are still in memory: those that ended within 2 hours as well. */
function recentPods({ pods }: Life, seconds: number): number {
  return pods.reduce((sum, { from, until }) => sum + (seconds >= from && seconds < until + 2 * hour ? 1 : 0), 0);
}
