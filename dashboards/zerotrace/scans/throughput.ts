import { alerts } from '../../../alerts/alerts';
import { companyScanDuration } from '../../../alerts/recordings/agent-reports';
import { filesScanned } from '../../../metrics/agent';
import { scans } from '../../../metrics/api';
import { edgeRequestClasses } from '../../../metrics/edge';
import { div, increase, max, rate, sum, topk } from '../../../metrics/promql';
import { scansFinished1h } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

/** How many scans there are in a minute, and how long each takes. */
export const throughput: Section = {
  title: 'Throughput',
  panels: [
    timeseries({
      title: 'Reports of agents per minute',
      description:
        'Reports in a minute by class of their answer: what is not 2xx is lost until the next one. Of all companies.',
      queries: [
        query(
          div(
            sum.by('envoy_response_code_class')(
              increase(edgeRequestClasses({ envoy_virtual_cluster: 'agent-results' }), '5m'),
            ),
            5,
          ),
          ({ envoy_response_code_class }) => `${envoy_response_code_class}xx`,
        ),
      ],
      stacked: true,
    }),
    timeseries({
      title: 'Scans that ended within an hour',
      description: 'Scans that the API was asked for, by how they ended, in the hour before each moment.',
      queries: [query(sum.by('status')(max.by('company_id', 'status')(scansFinished1h())), ({ status }) => status)],
      stacked: true,
      alerts: [alerts.ScanCompletions],
    }),
    timeseries({
      title: 'Scans per minute',
      description: 'Scans in a minute by how they ended, as the API counts them.',
      queries: [query(div(sum.by('status')(increase(scans(), '5m')), 5), ({ status }) => status)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Duration of scans',
      description: '95th percentile of the ten companies whose scans take longest. Up to 5 minutes are normal.',
      queries: [query(topk(10)(companyScanDuration()), ({ company_id }) => company_id)],
      thresholds: [alerts.SlowScanPerformance],
      width: 'third',
    }),
    timeseries({
      title: 'Files scanned',
      description: 'Files a second that agents look into.',
      queries: [query(sum(rate(filesScanned(), rateInterval)), 'files')],
      width: 'third',
    }),
  ],
};
