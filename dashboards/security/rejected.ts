import { edgeRequests } from '../../metrics/edge';
import { perSecond, or, rate, sum, vector } from '../../metrics/promql';
import type { Panel } from '../panels';
import { query, stat, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';
import type { Alert } from '../../alerts/alert';

/** Statuses with which requests are refused. */
type RefusingStatus = '401' | '403' | '429';

const answered = (status: RefusingStatus) => rate(edgeRequests({ envoy_response_code: status }), rateInterval);

/** How many requests are answered with a status: 0 where none ever was. */
export function rejectedStat(
  status: RefusingStatus,
  said: { readonly title: string; readonly description: string; readonly alerts: readonly Alert[] },
): Panel {
  return stat({
    ...said,
    queries: [query(or(sum(answered(status)), vector(perSecond(0, 'requests'))), status)],
  });
}

/** The same by group of requests. */
export function rejectedByGroup(
  status: RefusingStatus,
  said: { readonly title: string; readonly description: string; readonly alerts: readonly Alert[] },
): Panel {
  return timeseries({
    ...said,
    queries: [
      query(sum.by('envoy_virtual_cluster')(answered(status)), ({ envoy_virtual_cluster }) => envoy_virtual_cluster),
    ],
    stacked: true,
    width: 'third',
    empty: `Nothing was answered with ${status}`,
  });
}
