import { environmentAlerts } from '../../../alerts/export';
import { evaluate } from '../../../cli/simulation/evaluation/evaluate';
import { firings } from '../../../cli/simulation/evaluation/firing';
import type { Life } from '../../../cli/simulation/life/life';
import { ordinary } from '../../../cli/simulation/life/life';
import { seriesOf } from '../../../cli/simulation/life/series-of';
import type { SimulatedPrometheus } from '../../../cli/simulation/prometheus/simulated-prometheus';
import { spread } from '../../../cli/simulation/series/spread';
import { proofOptions } from './proof-options';

/** Something that happens, and what people are told of it, in order. */
export interface Incident {
  readonly title: string;
  /** What differs from an ordinary life. */
  readonly life: Partial<Life>;
  /** From when on it is looked at, in seconds. @default 0 */
  readonly from?: number;
  readonly until: number;
  /** Alerts in the order in which they begin to fire. */
  readonly fires: readonly string[];
  /** The same in the order in which they end; what fires at the end is left out. */
  readonly resolves: readonly string[];
}

const [interval, scrapeInterval] = [60, 30];

/** What is told of an incident: alerts with their severity in the order in which they began and ended. */
export async function told(prometheus: SimulatedPrometheus, { life, from = 0, until }: Incident, monday: number) {
  const alerts = environmentAlerts(proofOptions).filter(({ alert }) => alert.name !== 'Watchdog');
  const courses = await evaluate(prometheus, {
    alerts,
    series: seriesOf({ ...ordinary, ...life }),
    from,
    until,
    interval,
    scrapes: { interval: scrapeInterval, phase: spread(scrapeInterval), monday },
    beginning: 0,
  });
  const seen = firings(courses);
  const names = (found: typeof seen) => [...new Set(found.map(({ alert, severity }) => `${alert} ${severity}`))];
  const last = (until - from) / interval;
  const ended = [...seen].sort((one, other) => one.until - other.until).filter((each) => each.until <= last);
  return { fires: names(seen), resolves: names(ended) };
}
