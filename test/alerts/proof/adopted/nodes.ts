import {
  nodeClockOffset,
  nodeClockSynchronized,
  nodeCpu,
  nodeFilesystemFiles,
  nodeFilesystemFilesFree,
  nodeFilesystemReadOnly,
  nodeNetworkReceiveErrors,
  nodeNetworkTransmitErrors,
  nodeOpenFiles,
  nodeOpenFilesLimit,
} from '../../../../metrics/node';
import type { CaseSeries, Values } from '../../../support/alerts/case-series';
import { grows, level, ramp, series } from '../../../support/alerts/case-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { FiringCase, Proof, SilentCase } from '../../../support/alerts/proof';

const node = targets.node;
const root = { device: 'nvme0n1p1', fstype: 'xfs', mountpoint: '/' } as const;
const hours = { every: '1m' } as const;

/** A file system of a hundred thousand inodes. */
const files = (free: Values, readOnly: 0 | 1 = 0) => [
  series(nodeFilesystemFilesFree, root, free),
  series(nodeFilesystemFiles, root, level(100_000)),
  series(nodeFilesystemReadOnly, root, level(readOnly)),
];
const filesFire = (
  severity: 'critical' | 'warning',
  title: string,
  free: Values,
  fires: '1h' | '1h1m',
): FiringCase => ({
  title,
  severity,
  ...hours,
  series: files(free),
  fires,
  alerts: [{ ...node, ...root }],
});
const filesSilent = (severity: 'critical' | 'warning', title: string, of: readonly CaseSeries[]): SilentCase => ({
  title,
  severity,
  ...hours,
  series: of,
  until: '2h',
});

function errors(of: (percent: number) => readonly CaseSeries[]): Proof {
  return {
    firing: [
      {
        title: '1.1 % are broken',
        ...hours,
        series: of(1.1),
        fires: '1h1m',
        alerts: [{ ...node, device: 'eth0' }],
      },
    ],
    silent: [{ title: '0.9 % are broken', ...hours, series: of(0.9), until: '2h' }],
  };
}

const eth0 = { device: 'eth0' } as const;
const tracked = (values: Values) => [
  chartSeries('node_nf_conntrack_entries', {}, values),
  chartSeries('node_nf_conntrack_entries_limit', {}, level(100)),
];
const offset = (values: Values) => [series(nodeClockOffset, {}, values)];
const clock = (synchronized: 0 | 1, error: number) => [
  series(nodeClockSynchronized, {}, level(synchronized)),
  chartSeries('node_timex_maxerror_seconds', {}, level(error)),
];
const open = (count: number) => [series(nodeOpenFiles, {}, level(count)), series(nodeOpenFilesLimit, {}, level(100))];
const opened = (severity: 'critical' | 'warning', percent: number): FiringCase => ({
  title: `${percent} %`,
  severity,
  series: open(percent),
  fires: '15m',
  alerts: [node],
});
const load = (of: number) => [
  chartSeries('node_load1', {}, level(of)),
  series(nodeCpu, { cpu: '0', mode: 'idle' }, grows(60)),
  series(nodeCpu, { cpu: '1', mode: 'idle' }, grows(60)),
];
const faults = (perSecond: number) => [chartSeries('node_vmstat_pgmajfault', {}, grows(60 * perSecond))];
const disk = { device: 'nvme0n1' } as const;
const queued = (requests: number) => [
  chartSeries('node_disk_io_time_weighted_seconds_total', disk, grows(60 * requests)),
];

export const nodeProofs: Readonly<Record<string, Proof>> = {
  NodeFilesystemFilesFillingUp: {
    firing: [
      filesFire('warning', 'less than 40 %, and none tomorrow', ramp(39_000, -30), '1h1m'),
      filesFire('critical', 'less than 20 %, and none in 4 hours', ramp(19_900, -90), '1h1m'),
    ],
    silent: [
      filesSilent('warning', 'less than 40 %, and enough tomorrow', files(ramp(39_000, -22))),
      filesSilent('warning', 'more than 40 %, though none tomorrow', files(ramp(44_000, -32))),
      filesSilent('warning', 'nothing can be written', files(ramp(39_000, -30), 1)),
      filesSilent('critical', 'less than 20 %, and enough in 4 hours', files(ramp(19_900, -50))),
    ],
  },
  NodeFilesystemAlmostOutOfFiles: {
    firing: [filesFire('warning', '4.9 %', level(4900), '1h'), filesFire('critical', '2.9 %', level(2900), '1h')],
    silent: [
      filesSilent('warning', '5 %', files(level(5000))),
      filesSilent('critical', '3 %', files(level(3000))),
      filesSilent('critical', 'nothing can be written', files(level(2900), 1)),
    ],
  },
  NodeNetworkReceiveErrs: errors((percent) => [
    series(nodeNetworkReceiveErrors, eth0, grows(percent)),
    chartSeries('node_network_receive_packets_total', eth0, grows(100)),
  ]),
  NodeNetworkTransmitErrs: errors((percent) => [
    series(nodeNetworkTransmitErrors, eth0, grows(percent)),
    chartSeries('node_network_transmit_packets_total', eth0, grows(100)),
  ]),
  NodeHighNumberConntrackEntriesUsed: {
    firing: [{ title: '76 %', series: tracked(level(75, '10m', 76)), fires: '10m', alerts: [node] }],
    silent: [{ title: '75 %', series: tracked(level(75)), until: '30m' }],
  },
  NodeClockSkewDetected: {
    firing: [
      { title: '51 ms ahead, and it stays', series: offset(level(0.051)), fires: '10m30s', alerts: [node] },
      { title: '51 ms behind, and it stays', series: offset(level(-0.051)), fires: '10m30s', alerts: [node] },
    ],
    silent: [
      { title: '50 ms', series: offset(level(0.05)), until: '30m' },
      { title: 'far, but nearer each minute', series: offset(ramp(0.1, -0.001)), until: '30m' },
    ],
  },
  NodeClockNotSynchronising: {
    firing: [{ title: 'off by up to 16 s', series: clock(0, 16), fires: '10m', alerts: [node] }],
    silent: [
      { title: 'off by less', series: clock(0, 15.9), until: '30m' },
      { title: 'it follows a time server', series: clock(1, 16), until: '30m' },
    ],
  },
  NodeFileDescriptorLimit: {
    firing: [opened('warning', 71), opened('critical', 91)],
    silent: [
      { title: '70 %', severity: 'warning', series: open(70), until: '30m' },
      { title: '90 %', severity: 'critical', series: open(90), until: '30m' },
    ],
  },
  NodeSystemSaturation: {
    firing: [{ title: '4.1 on 2 CPUs', series: load(4.1), fires: '15m', alerts: [node] }],
    silent: [{ title: '4 on 2 CPUs', series: load(4), until: '30m' }],
  },
  NodeMemoryMajorPagesFaults: {
    firing: [{ title: '510 a second', series: faults(510), fires: '20m', alerts: [node] }],
    silent: [{ title: '490 a second', series: faults(490), until: '30m' }],
  },
  NodeDiskIOSaturation: {
    firing: [{ title: '10.5 wait', series: queued(10.5), fires: '35m', alerts: [{ ...node, ...disk }] }],
    silent: [{ title: '9.5 wait', series: queued(9.5), until: '1h' }],
  },
};
