import { alerts } from '../../../alerts/alerts';
import { jobs } from '../../../metrics/jobs';
import {
  nodeClockOffset,
  nodeClockSynchronized,
  nodeNetworkReceived,
  nodeNetworkReceiveErrors,
  nodeNetworkSent,
  nodeNetworkTransmitErrors,
} from '../../../metrics/node';
import { pingDuration, pingSuccess } from '../../../metrics/ping';
import { abs, add, avg, avgOverTime, max, min, nre, rate, ratio, sub, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

/** What a pod sends passes an interface of its own too: it would be counted twice. */
const outward = { device: nre('lo|(?:veth|eni|cali|cni|docker|cbr|br-).*') } as const;
const byNode = sum.by('instance');

/** Bandwidth and latency. */
export const network: Section = {
  title: 'Network',
  panels: [
    timeseries({
      title: 'Received',
      description: 'Bytes a second that each node receives, pods included.',
      queries: [query(byNode(rate(nodeNetworkReceived(outward), rateInterval)), ({ instance }) => instance)],
      width: 'third',
    }),
    timeseries({
      title: 'Sent',
      description: 'Bytes a second that each node sends, pods included. Traffic between zones is paid for.',
      queries: [query(byNode(rate(nodeNetworkSent(outward), rateInterval)), ({ instance }) => instance)],
      width: 'third',
    }),
    timeseries({
      title: 'Broken packets',
      description: 'Packets a second that were received broken or could not be sent. Normally none.',
      queries: [
        query(
          add(
            byNode(rate(nodeNetworkReceiveErrors(outward), rateInterval)),
            byNode(rate(nodeNetworkTransmitErrors(outward), rateInterval)),
          ),
          ({ instance }) => instance,
        ),
      ],
      width: 'third',
    }),
    timeseries({
      title: 'Time of a ping',
      description:
        'Way there and back, means of 10 minutes. Within the cluster a millisecond or two; `internet` is not ours to mend, but shows whether it is us.',
      queries: [
        query(
          max.by('target')(avgOverTime(pingDuration({ job: jobs.ping, phase: 'rtt' }), '10m')),
          ({ target }) => target,
        ),
      ],
      thresholds: [alerts.NetworkLatencyHigh],
      width: 'third',
    }),
    timeseries({
      title: 'Lost pings',
      description: 'Share of the pings of 10 minutes that got no answer. Normally none.',
      queries: [
        query(
          sub(ratio(1), avg.by('target')(avgOverTime(pingSuccess({ job: jobs.ping }), '10m'))),
          ({ target }) => target,
        ),
      ],
      alerts: [alerts.NetworkLatencyHigh],
      max: 1,
      width: 'third',
    }),
    timeseries({
      title: 'Clocks',
      description:
        'How far the clock of each node is off. Milliseconds are normal; seconds break tokens, certificates and logs.',
      queries: [query(abs(max.by('instance')(nodeClockOffset())), ({ instance }) => instance)],
      width: 'third',
    }),
    stateTimeline({
      title: 'Clocks follow a time server',
      description: 'Whether the clock of each node follows a time server.',
      queries: [query(min.by('instance')(nodeClockSynchronized()), ({ instance }) => instance)],
      states: { one: 'follows', zero: 'does not' },
      width: 'full',
      height: 5,
    }),
  ],
};
