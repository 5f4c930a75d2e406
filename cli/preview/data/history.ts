import type { RuleOptions } from '../../../alerts/export';
import { environmentAlerts } from '../../../alerts/export';
import { thresholdSeries } from '../../../alerts/recording-rule';
import type { Dashboard } from '../../../dashboards/dashboard';
import { printFlat } from '../../../metrics/promql';
import { demandOf } from '../../simulation/evaluation/demand';
import type { Troubles } from '../../simulation/details/troubles';
import type { Life } from '../../simulation/life/life';
import { allSeriesOf } from '../../simulation/details/details-of';
import type { SimulatedPrometheus } from '../../simulation/prometheus/simulated-prometheus';
import type { Samples } from '../../simulation/series/samples';
import { samplesOf } from '../../simulation/series/samples';
import { alertSeries } from './alert-series';
import { expressionsOf } from './expressions';

/** What is remembered of a life. */
export interface HistoryProps {
  readonly life: Life;
  readonly troubles: Troubles;
  readonly dashboards: readonly Dashboard[];
  readonly rules: RuleOptions;
  /** The second of the epoch at which the life's Monday begins. */
  readonly monday: number;
  /** The time that is looked at, and from when on; in seconds of the life. */
  readonly from: number;
  readonly at: number;
  /** Before it there is nothing, however far back rules look. */
  readonly beginning: number;
  /** How often targets are scraped and rules evaluated. */
  readonly interval: number;
}

/** Writes a life into Prometheus: what was scraped, what rules recorded of it level by level, and which alerts fired. */
export async function writeHistory(prometheus: SimulatedPrometheus, props: HistoryProps): Promise<void> {
  const { life, troubles, dashboards, rules, monday, from, at, beginning, interval } = props;
  const time = (seconds: number) => monday + seconds;
  const alerts = environmentAlerts(rules);
  const asked = [
    ...alerts.map(({ expression }) => expression.node),
    ...dashboards.flatMap(expressionsOf).map(({ node }) => node),
  ];
  const demand = demandOf(asked, from);
  const since = (needed: number) => Math.max(beginning, Math.floor(needed / interval) * interval);
  const environment = { environment: rules.environment };
  await prometheus.write(
    (function* () {
      for (const series of allSeriesOf(life, troubles)) {
        const needed = demand.series.get(series.name);
        if (needed === undefined) continue;
        const samples = samplesOf(series, { from: since(needed), until: at, interval, monday });
        yield { ...samples, labels: { ...samples.labels, ...environment } };
      }
    })(),
  );
  const constant = (name: string, labels: Samples['labels'], value: number): Samples => {
    const values = new Float64Array(Math.floor((at - from) / interval) + 1).fill(value);
    return { name, labels, start: time(from), interval, values };
  };
  await prometheus.write(
    alerts.flatMap(({ alert, severity, threshold }) =>
      threshold === undefined ? [] : [constant(thresholdSeries, { alertname: alert.name, severity }, threshold.value)],
    ),
  );
  for (const level of demand.levels) {
    for (const { name, node, from: needed } of level) {
      const found = await prometheus.range(printFlat(node), time(since(needed)), time(at), interval);
      await prometheus.write(found.map((samples) => ({ ...samples, name })));
    }
  }
  for (const alert of alerts) {
    const condition = await prometheus.range(printFlat(alert.expression.node), time(from), time(at), interval);
    await prometheus.write(alertSeries(alert, condition, rules.environment));
  }
}
