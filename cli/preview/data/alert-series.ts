import type { EnvironmentAlert } from '../../../alerts/export';
import { durationSeconds } from '../../../metrics/promql';
import type { Activity } from '../../simulation/evaluation/activity';
import { activities } from '../../simulation/evaluation/activity';
import type { Samples } from '../../simulation/series/samples';

/** What Prometheus keeps of an alert: `ALERTS`, by what its condition was over time. */
export function alertSeries(
  { alert, severity, for: hold }: EnvironmentAlert,
  condition: readonly Samples[],
  environment: string,
): readonly Samples[] {
  return condition.flatMap(({ labels, start, interval, values }) => {
    const active = activities(
      Uint8Array.from(values, (value) => Number(!Number.isNaN(value))),
      {
        interval,
        for: durationSeconds(hold) ?? 0,
        keepFiringFor: durationSeconds(alert.keepFiringFor ?? '0s') ?? 0,
      },
    );
    const own = { ...labels, alertname: alert.name, environment, service: alert.service, severity, team: alert.team };
    return (['pending', 'firing'] as const).flatMap((alertstate) => {
      const state = new Float64Array(values.length).fill(NaN);
      for (const each of active) state.fill(1, ...within(each, alertstate));
      return state.every(Number.isNaN)
        ? []
        : [{ name: 'ALERTS', labels: { ...own, alertstate }, start, interval, values: state }];
    });
  });
}

function within({ since, fires, until }: Activity, state: 'pending' | 'firing'): readonly [number, number] {
  if (state === 'pending') return [since, fires ?? until];
  return [fires ?? until, until];
}
