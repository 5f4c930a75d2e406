import {
  edgeClusterRequests,
  edgePendingOverflow,
  edgeRequestClasses,
  edgeRequests,
  edgeRequestTime,
  requestGroups,
} from '../../../metrics/edge';
import type { Conditions } from './conditions';
import type { Sample } from './exposition';
import { histogram, sample } from './exposition';

/** Requests to each group in a second: well above what alerts on ratios ask for. */
const requestsPerSecond = 5;
/** Milliseconds until an answer. */
const quick = 40;
const sluggish = 4000;

/** What happened to the requests of one group. */
interface Counts {
  ok: number;
  failed: number;
  quick: number;
  sluggish: number;
}

/** The edge's counters, which go on from scrape to scrape. */
export class EdgeTraffic {
  private readonly counts = new Map(
    requestGroups.map((group): [string, Counts] => [group, { ok: 0, failed: 0, quick: 0, sluggish: 0 }]),
  );

  /** Lets requests arrive for some seconds. */
  advance(seconds: number, { apiDown, webDown, errorShare, slow }: Conditions): void {
    for (const [group, counts] of this.counts) {
      const ofWeb = group === 'web';
      const failing = ofWeb ? 0 : apiDown ? 1 : errorShare;
      // Browsers cannot even load what would send requests.
      const requests = ofWeb && webDown ? 0 : requestsPerSecond * seconds;
      counts.ok += requests * (1 - failing);
      counts.failed += requests * failing;
      counts[slow && !ofWeb ? 'sluggish' : 'quick'] += requests;
    }
  }

  samples(): readonly Sample[] {
    return [
      ...[...this.counts].flatMap(([group, counts]) => groupSamples(group, counts)),
      ...['api', 'web'].flatMap((cluster) => [
        sample(edgeClusterRequests, { envoy_cluster_name: cluster }, this.requestsTo(cluster)),
        sample(edgePendingOverflow, { envoy_cluster_name: cluster }, 0),
      ]),
    ];
  }

  private requestsTo(cluster: string): number {
    return [...this.counts].reduce(
      (sum, [group, { ok, failed }]) => ((group === 'web') === (cluster === 'web') ? sum + ok + failed : sum),
      0,
    );
  }
}

function groupSamples(group: string, counts: Counts): readonly Sample[] {
  const labels = { envoy_virtual_host: 'zerotrace', envoy_virtual_cluster: group };
  return [
    sample(edgeRequestClasses, { ...labels, envoy_response_code_class: '2' }, counts.ok),
    sample(edgeRequestClasses, { ...labels, envoy_response_code_class: '5' }, counts.failed),
    sample(edgeRequests, { ...labels, envoy_response_code: '200' }, counts.ok),
    sample(edgeRequests, { ...labels, envoy_response_code: '503' }, counts.failed),
    ...histogram(edgeRequestTime, labels, [
      [quick, counts.quick],
      [sluggish, counts.sluggish],
    ]),
  ];
}
