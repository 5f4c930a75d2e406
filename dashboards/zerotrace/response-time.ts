import type { Match } from '../../metrics/promql';
import { histogramQuantile, inSeconds, rate, sum } from '../../metrics/promql';
import type { requestGroups } from '../../metrics/edge';
import { edgeRequestTime } from '../../metrics/edge';
import type { Query } from '../panels/query';
import { query } from '../panels';
import { rateInterval } from '../rate-interval';

/** Groups of requests that are counted by themselves. */
type RequestGroup = (typeof requestGroups)[number];

/** The strategy's three percentiles of the response time, over groups of requests. */
export function responseTimes(groups?: Match<RequestGroup>): readonly [Query<'seconds'>, ...Query<'seconds'>[]] {
  const buckets = edgeRequestTime.bucket(groups === undefined ? {} : { envoy_virtual_cluster: groups });
  const at = (share: number, legend: string) =>
    query(inSeconds(histogramQuantile(share, sum.by('le')(rate(buckets, rateInterval)))), legend);
  return [at(0.5, 'half of the requests'), at(0.95, '95 %'), at(0.99, '99 %')];
}
