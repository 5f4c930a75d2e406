import { jobs } from '../../../metrics/jobs';
import type { Expression } from '../../../metrics/promql';
import { absent, avg, eq, gt, max, minutes, or, percent, ratio, sub, time } from '../../../metrics/promql';
import { up } from '../../../metrics/prometheus';
import { sqlClock, sqlExporterLastScrapeFailed } from '../../../metrics/sql';
import { alert, condition } from '../../alert';

const basics = { team: 'platform', service: 'monitoring', dashboard: 'zerotrace-monitoring' } as const;

/** One job probes several services: the others would hide that one is not asked any more. */
const probesMissing = (['api', 'enrichment', 'web', 'edge'] as const).map((target) =>
  max.by('job')(absent(up({ job: jobs.probes, target }))),
);

/** The partner of most alerts: without targets a job has no `up`, and nothing that is read from it can fire. */
export const targetMissing = condition('TargetMissing', {
  ...basics,
  levels: { critical: { for: '10m' } },
  when: ({ jobs: scraped }) => {
    const [first, ...rest] = [
      ...scraped.map((job): Expression<'job', 'boolean'> => absent(up({ job }))),
      ...(scraped.includes(jobs.probes) ? probesMissing : []),
    ];
    if (first === undefined) throw new Error('An environment that scrapes nothing can miss nothing');
    return rest.reduce((all, one) => or(all, one), first);
  },
  summary: ({ labels }) => `Nothing is scraped for ${labels.job}`,
  description: ({ labels }) =>
    `The job ${labels.job} has no targets, or lacks a service that it should probe: alerts that stand on it are blind.`,
  missingData: { is: 'firing' },
});

export const targetDown = alert('TargetDown', {
  ...basics,
  levels: { warning: { threshold: percent(10), for: '15m' } },
  when: (threshold) => gt(sub(ratio(1), avg.by('job')(up())), threshold),
  summary: ({ labels }) => `Targets of ${labels.job} cannot be scraped`,
  description: ({ labels, value, threshold }) =>
    `${value} of the targets of ${labels.job} are down (more than ${threshold}).`,
  missingData: { is: 'covered', by: 'TargetMissing' },
});

/** It answers while PostgreSQL is down, with what it remembers: the database's own clock stands still then. */
export const exporterFrozen = alert('ExporterFrozen', {
  ...basics,
  levels: { warning: { threshold: minutes(10), for: '5m' } },
  when: (threshold) => gt(sub(time(), max(sqlClock())), threshold),
  summary: 'The SQL exporter serves old figures',
  description: ({ value, threshold }) =>
    `The figures of the database are ${value} old (more than ${threshold}): rules leave them out, and are blind.`,
  missingData: { is: 'covered', by: 'SqlExporterFailing' },
});

export const sqlExporterFailing = condition('SqlExporterFailing', {
  ...basics,
  levels: { warning: { for: '15m' } },
  when: () =>
    or(
      eq(max.by('query')(sqlExporterLastScrapeFailed()), 1),
      // The exporter answers, but has no figures at all.
      absent(sqlClock()),
    ),
  summary: 'A query of the SQL exporter fails',
  description:
    'The figures of the database are missing or old: alerts on agents, scans, tokens and CVE data are blind.',
  missingData: { is: 'firing' },
});
