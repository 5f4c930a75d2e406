import { alerts } from '../../alerts/alerts';
import { volumeAvailable, volumeCapacity, volumeInodes, volumeInodesFree } from '../../metrics/kubernetes';
import { bottomk, div, max, min } from '../../metrics/promql';
import type { Panel } from '../panels';
import { query, timeseries } from '../panels';

const claim = ['namespace', 'persistentvolumeclaim'] as const;

/** Share of each volume that is free. */
export const volumeFree = div(min.by(...claim)(volumeAvailable()), max.by(...claim)(volumeCapacity()));

/** How full the volumes are. */
export const volumePanels: readonly [Panel, Panel] = [
  timeseries({
    title: 'Free space of volumes',
    description:
      'Share of each volume that is free, of the ten fullest. Databases grow by days; what falls by hours is full by tomorrow. The ' +
      'warning also asks that it would be full within a day.',
    queries: [
      query(bottomk(10)(volumeFree), ({ namespace, persistentvolumeclaim }) => `${namespace}/${persistentvolumeclaim}`),
    ],
    thresholds: [alerts.VolumeFillingUp],
    max: 1,
  }),
  timeseries({
    title: 'Free inodes of volumes',
    description:
      'Share of the inodes of each volume that is free, of the ten fullest: without inodes no file can be made.',
    queries: [
      query(
        bottomk(10)(div(min.by(...claim)(volumeInodesFree()), max.by(...claim)(volumeInodes()))),
        ({ namespace, persistentvolumeclaim }) => `${namespace}/${persistentvolumeclaim}`,
      ),
    ],
    max: 1,
  }),
];
