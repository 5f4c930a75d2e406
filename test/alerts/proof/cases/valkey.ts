import { valkeyMemory, valkeyMemoryMax, valkeyRejected, valkeyUp } from '../../../../metrics/valkey';
import { counted, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const memory = (used: number, most: number) => [
  series(valkeyMemory, {}, level(used)),
  series(valkeyMemoryMax, {}, level(most)),
];

export const valkeyProofs = {
  ValkeyDown: {
    firing: [
      {
        title: 'it cannot be reached from 5 m on, until 20 m; 10 minutes later it is over',
        series: [series(valkeyUp, {}, level(1, '5m', 0, '20m', 1))],
        fires: '7m',
        resolves: '30m',
      },
    ],
    silent: [
      { title: 'it is replaced', series: [series(valkeyUp, {}, level(1, '5m', 0, '7m', 1))], until: '20m' },
      { title: 'it is there', series: [series(valkeyUp, {}, level(1))], until: '20m' },
    ],
  },
  ValkeyMemoryHigh: {
    firing: [{ title: '94.5 % of what it may use', series: memory(945, 1000), fires: '10m' }],
    silent: [
      { title: 'exactly 90 %', series: memory(900, 1000), until: '30m' },
      { title: 'no limit', series: memory(900, 0), until: '30m' },
    ],
    survivors: [{ mutant: 'threshold > 0 becomes', because: 'a limit of a byte is none' }],
  },
  ValkeyRejectingConnections: {
    firing: [
      {
        title: 'the first connection that is refused',
        series: [series(valkeyRejected, {}, counted(0, '10m', 1))],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
      },
    ],
    silent: [{ title: 'none since long ago', series: [series(valkeyRejected, {}, counted(9))], until: '30m' }],
  },
} as const satisfies Readonly<Record<string, Proof>>;
