import { alertmanagerConfigReloaded, notifications, notificationsFailed } from '../../../metrics/alertmanager';
import { certificateExpiry, certificateReady } from '../../../metrics/certificates';
import { jobs } from '../../../metrics/jobs';
import { headSeries, prometheusConfigReloaded, ruleFailures } from '../../../metrics/prometheus';
import { securityEvents, securityEventTypes } from '../../../metrics/security-events';
import { hour } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { SimulatedPod } from '../cluster/pods';
import { counter, gauge, upOf } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { steady } from '../series/target';
import { apiTarget } from './api-target';
import type { Life } from './life';

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
      return securityEventTypes.flatMap((event_type) =>
        (['low', 'high'] as const).map((severity) =>
          counter(target, securityEvents, { event_type, severity, service: 'api' }, (seconds) =>
            severity === 'high' ? 0 : eventsPerMinute(event_type, life, seconds),
          ),
        ),
      );
    default:
      return [];
  }
}

/** Pods whose series are still in memory: those that ended within 2 hours as well. */
function recentPods({ pods }: Life, seconds: number): number {
  return pods.reduce((sum, { from, until }) => sum + (seconds >= from && seconds < until + 2 * hour ? 1 : 0), 0);
}

/** People mistype, agents come with old keys, and scanners knock at every door. */
function eventsPerMinute(type: (typeof securityEventTypes)[number], { failedLogins }: Life, seconds: number): number {
  switch (type) {
    case 'failed_login':
      return failedLogins(seconds);
    case 'agent_authentication_failure':
    case 'authorization_violation':
    case 'intrusion_detected':
      return 0.2;
    case 'rate_limit_exceeded':
    case 'suspicious_request':
    case 'unauthorized_request':
      return 2;
    case 'data_access_violation':
    case 'malware_detected':
      return 0;
  }
}
