import { alerts } from '../../../alerts/alerts';
import { cnpgCollectionError, cnpgFenced, cnpgQueriesFailed, cnpgUp, pgUp } from '../../../metrics/postgres';
import { gt, max, min, or } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, table } from '../../panels';

/** Whether the instances answer. */
export const availability: Section = {
  title: 'Instances',
  panels: [
    stateTimeline({
      title: 'Instances answer',
      description: 'Whether each instance answers, as it says itself or as postgres_exporter sees it.',
      queries: [query(min.by('pod')(cnpgUp()), ({ pod }) => pod), query(min.by('pod')(pgUp()), ({ pod }) => pod)],
      states: { one: 'answers', zero: 'does not' },
      alerts: [alerts.PostgresDown],
    }),
    table({
      title: 'Instances that are fenced off',
      description: 'Instances that CloudNativePG stopped on purpose: somebody fenced them, and must take that back.',
      queries: [query(gt(max.by('pod')(cnpgFenced()), 0), 'fenced')],
      labels: { pod: 'Instance' },
      labelsOnly: true,
      width: 'quarter',
      height: 6,
      empty: 'None',
    }),
    table({
      title: 'Instances without figures',
      description:
        'Instances whose last collection of metrics, or a query of it, failed: what this page shows of them is old or missing.',
      queries: [
        query(or(gt(max.by('pod')(cnpgCollectionError()), 0), gt(max.by('pod')(cnpgQueriesFailed()), 0)), 'failed'),
      ],
      labels: { pod: 'Instance' },
      labelsOnly: true,
      width: 'quarter',
      height: 6,
      empty: 'None',
    }),
  ],
};
