import { alerts } from '../../../alerts/alerts';
import {
  nodeDiskRead,
  nodeDiskTime,
  nodeDiskWritten,
  nodeFilesystemFiles,
  nodeFilesystemFilesFree,
  nodeFilesystemReadOnly,
} from '../../../metrics/node';
import { bottomk, div, eq, max, min, rate, readAs, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { filesystemFree, onDisk } from './filesystems';

const place = ['instance', 'mountpoint'] as const;

/** How fast the disks are, and how full. */
export const disks: Section = {
  title: 'Disks of nodes',
  panels: [
    timeseries({
      title: 'Free space of file systems',
      description:
        'Share of each file system that is free, of the ten fullest. The warning also asks that it would be full within a day.',
      queries: [query(bottomk(10)(filesystemFree), ({ instance, mountpoint }) => `${instance} ${mountpoint}`)],
      thresholds: [alerts.NodeDiskFillingUp],
      max: 1,
    }),
    timeseries({
      title: 'Time that disks are at work',
      description:
        'Share of the time in which the busiest disk of each node was at work. Near 1 everything on the node waits for it.',
      queries: [
        query(readAs('ratio', max.by('instance')(rate(nodeDiskTime(), rateInterval))), ({ instance }) => instance),
      ],
      max: 1,
    }),
    timeseries({
      title: 'Read from disks',
      description: 'Bytes a second that each node reads from its disks.',
      queries: [query(sum.by('instance')(rate(nodeDiskRead(), rateInterval)), ({ instance }) => instance)],
      width: 'third',
    }),
    timeseries({
      title: 'Written to disks',
      description:
        'Bytes a second that each node writes to its disks. Databases write steadily; backups and updates are steps.',
      queries: [query(sum.by('instance')(rate(nodeDiskWritten(), rateInterval)), ({ instance }) => instance)],
      width: 'third',
    }),
    timeseries({
      title: 'Free inodes of file systems',
      description:
        'Share of the inodes of each file system that is free, of the ten fullest: without inodes no file can be made.',
      queries: [
        query(
          bottomk(10)(
            div(min.by(...place)(nodeFilesystemFilesFree(onDisk)), max.by(...place)(nodeFilesystemFiles(onDisk))),
          ),
          ({ instance, mountpoint }) => `${instance} ${mountpoint}`,
        ),
      ],
      max: 1,
      width: 'third',
    }),
    table({
      title: 'File systems that became read-only',
      description: 'File systems on disks that can only be read: the kernel does that when a disk fails.',
      queries: [query(eq(max.by(...place)(nodeFilesystemReadOnly(onDisk)), 1), 'read-only')],
      labels: { instance: 'Node', mountpoint: 'Mounted at' },
      labelsOnly: true,
      height: 4,
      empty: 'All can be written',
    }),
  ],
};
