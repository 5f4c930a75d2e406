import { nodeCpu } from '../../../metrics/node';
import { avg, rate, ratio, readAs, sub } from '../../../metrics/promql';
import { rateInterval } from '../../rate-interval';

/** Share of its CPU that each node uses. */
export const nodeCpuUsed = sub(
  ratio(1),
  readAs('ratio', avg.by('instance')(rate(nodeCpu({ mode: 'idle' }), rateInterval))),
);
