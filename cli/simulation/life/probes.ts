import { jobs } from '../../../metrics/jobs';
import {
  pingTargets,
  probeCertificateExpiry,
  probeFailedByBody,
  probePingDuration,
  probeSuccess,
} from '../../../metrics/probes';
import { readyPods } from '../cluster/pods';
import type { Course } from '../course';
import { gauge, upOf } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { steady } from '../series/target';
import type { Job } from '../../../metrics/jobs';
import type { Life } from './life';
import { toNumber } from '../numbers';

/** What probes and pings find. */
export function probeSeries(life: Life): readonly SimulatedSeries[] {
  const there = (workload: 'enrichment' | 'web' | 'edge'): Course => {
    const ready = readyPods(life.pods, workload);
    return (seconds) => toNumber(ready(seconds) > 0);
  };
  const healthy: Course = (seconds) => life.api(seconds) * life.postgres(seconds) * life.valkey(seconds);
  const outcomes = { api: healthy, enrichment: there('enrichment'), web: there('web'), edge: there('edge') } as const;
  const prober = readyPods(life.pods, 'blackbox-exporter');
  /** What the exporter asks on behalf of Prometheus: nobody does while its pod moves. */
  const probed = (job: Job, name: string): Target => ({
    ...steady(job, { target: name, instance: name }),
    state: (seconds) => (prober(seconds) > 0 ? 'up' : 'down'),
  });
  const probes = (['api', 'enrichment', 'web', 'edge'] as const).flatMap((name) => {
    const target = probed(jobs.probes, name);
    return [upOf(target), gauge(target, probeSuccess, { target: name }, outcomes[name])];
  });
  const [api, edge] = (['api', 'edge'] as const).map((name) => probed(jobs.probes, name));
  const pings = pingTargets.flatMap((name) => {
    const target = probed(jobs.ping, name);
    const rtt = name === 'internet' ? 0.02 : 0.002;
    return [
      upOf(target),
      gauge(target, probeSuccess, { target: name }, 1),
      gauge(
        target,
        probePingDuration,
        { target: name, phase: 'rtt' },
        (seconds) => rtt * (1 + 4 * life.scanning(seconds)),
      ),
    ];
  });
  return [
    ...probes,
    ...pings,
    ...(api === undefined
      ? []
      : [gauge(api, probeFailedByBody, { target: 'api' }, (seconds) => life.api(seconds) * (1 - healthy(seconds)))]),
    ...(edge === undefined ? [] : [gauge(edge, probeCertificateExpiry, { target: 'edge' }, life.certificate)]),
  ];
}
