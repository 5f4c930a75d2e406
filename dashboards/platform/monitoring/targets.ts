import { alerts } from '../../../alerts/alerts';
import {
  scrapeDuration,
  scrapePoolTargets,
  scrapeSamples,
  scrapeSampleLimitExceeded,
  scrapeSeriesAdded,
  up,
} from '../../../metrics/prometheus';
import { avg, count, eq, increase, max, min, ratio, readAs, sub, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';

/** Whether everything is scraped. */
export const targets: Section = {
  title: 'Targets and scrapes',
  panels: [
    timeseries({
      title: 'Targets that cannot be scraped',
      description: 'Share of the targets of each job whose last scrape failed. A deploy is a short peak.',
      queries: [query(sub(ratio(1), avg.by('job')(up())), ({ job }) => job)],
      thresholds: [alerts.TargetDown],
      max: 1,
      width: 'third',
    }),
    timeseries({
      title: 'Targets by job',
      description:
        'How many targets each job has. A job that is gone here is not scraped at all: its alerts are blind.',
      queries: [query(readAs('targets', count.by('job')(up())), ({ job }) => job)],
      alerts: [alerts.TargetMissing],
      width: 'third',
    }),
    table({
      title: 'Targets that are down',
      description: 'Targets whose last scrape failed.',
      queries: [query(eq(min.by('job', 'namespace', 'pod', 'instance')(up()), 0), 'down')],
      labels: { job: 'Job', namespace: 'Namespace', pod: 'Pod', instance: 'Address' },
      labelsOnly: true,
      width: 'third',
      height: 8,
      empty: 'All can be scraped',
    }),
    timeseries({
      title: 'Slowest scrapes',
      description: 'Time of the slowest scrape of each of the ten slowest jobs. After 10 s a scrape is given up.',
      queries: [query(topk(10)(max.by('job')(scrapeDuration())), ({ job }) => job)],
      width: 'third',
    }),
    timeseries({
      title: 'Samples by job',
      description: 'Samples that the targets of each job expose, of the ten jobs with most.',
      queries: [query(topk(10)(sum.by('job')(scrapeSamples())), ({ job }) => job)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'New series by job',
      description:
        'Series that were new in the last scrape, of the ten jobs with most. A deploy is a peak; a steady number is a label without end.',
      queries: [query(topk(10)(sum.by('job')(scrapeSeriesAdded())), ({ job }) => job)],
      alerts: [alerts.SeriesGrowth],
      width: 'third',
    }),
    timeseries({
      title: 'Scrapes with too many samples',
      description: 'Scrapes within an hour that were thrown away for too many samples. Normally none.',
      queries: [query(sum(increase(scrapeSampleLimitExceeded(), '1h')), 'thrown away')],
      bars: true,
    }),
    timeseries({
      title: 'Targets by scrape configuration',
      description: 'Targets of the ten scrape configurations with most, as Prometheus found them.',
      queries: [query(topk(10)(max.by('scrape_job')(scrapePoolTargets())), ({ scrape_job }) => scrape_job)],
    }),
  ],
};
