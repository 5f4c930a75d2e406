import { recordedMetrics } from '../../alerts/groups';
import type { RuleOptions } from '../../alerts/export';
import { thresholdSeries } from '../../alerts/recording-rule';
import { scrapedJobs } from '../../alerts/sources';
import { allMetrics } from '../../metrics';
import { alerts } from '../../metrics/prometheus';
import { seriesOf } from '../../metrics/promql';
import type { StoredSeries } from '../alerts/history';
import { labelSets } from '../alerts/label-sets';
import { scraped } from '../alerts/world';
import { alertSeries, thresholdsInForce } from './alert-series';

/** Every series of these names that an environment in which everything is measured has: of targets, of rules and of alerts. */
export function storedSeries(names: ReadonlySet<string>, options: RuleOptions): readonly StoredSeries[] {
  const { environment } = options;
  const metrics = allMetrics.filter(
    (metric) => metric !== alerts && seriesOf(metric.definition).some((name) => names.has(name)),
  );
  const ofTargets = scraped(scrapedJobs(options), metrics).flatMap(({ job, labels, series }) =>
    series.map((each) => ({ series: each, labels: { ...labels, job, environment } })),
  );
  const ofRules = recordedMetrics
    .filter(({ name }) => name !== thresholdSeries)
    .flatMap((definition) =>
      labelSets(definition).map((labels) => ({
        // What it is like costs nothing, but a constant would be cheaper to store than any real series.
        series: { name: definition.name, labels, value: ({ now }: { readonly now: number }) => 1 + Math.sin(now) / 10 },
        labels: {},
      })),
    );
  const all = [...ofTargets, ...ofRules, ...alertSeries(options), ...thresholdsInForce(options)];
  return all.filter(({ series }) => names.has(series.name));
}
