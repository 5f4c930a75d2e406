import { alerts } from '../../../alerts/alerts';
import { jobs } from '../../../metrics/jobs';
import { probeDuration, probeHttpStatus, probeSuccess } from '../../../metrics/probes';
import { eq, max, min, sub, time } from '../../../metrics/promql';
import { sqlClock, sqlExporterLastScrapeFailed } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, table, timeseries } from '../../panels';

/** Whether what exporters say is true: one that answers may serve what it remembers. */
export const sources: Section = {
  title: 'Exporters and probes',
  panels: [
    timeseries({
      title: 'Age of the figures of the database',
      description:
        'By the clock of the database. Up to a minute is normal; a line that climbs: the exporter answers, but serves what it remembers.',
      queries: [query(sub(time(), max(sqlClock())), 'age')],
      thresholds: [alerts.ExporterFrozen],
      width: 'third',
    }),
    table({
      title: 'Queries that fail',
      description: 'Queries of the SQL exporter that failed when they were last run: their figures are missing or old.',
      queries: [query(eq(max.by('sql_job', 'query')(sqlExporterLastScrapeFailed()), 1), 'failed')],
      labels: { sql_job: 'Job', query: 'Query' },
      labelsOnly: true,
      alerts: [alerts.SqlExporterFailing],
      width: 'third',
      height: 8,
      empty: 'None fails',
    }),
    stateTimeline({
      title: 'Probes',
      description: 'Whether what is probed answers as it should.',
      queries: [query(min.by('target')(probeSuccess({ job: jobs.probes })), ({ target }) => target)],
      states: { one: 'answers', zero: 'does not' },
      width: 'third',
      height: 8,
    }),
    timeseries({
      title: 'Time of probes',
      description: 'How long each probe takes.',
      queries: [query(max.by('target')(probeDuration({ job: jobs.probes })), ({ target }) => target)],
    }),
    timeseries({
      title: 'Status of probes',
      description: 'HTTP status of the answer to each probe: 200, and 0 where there was none.',
      queries: [query(max.by('target')(probeHttpStatus({ job: jobs.probes })), ({ target }) => target)],
    }),
  ],
};
