import { nodeFilesystemAvailable, nodeFilesystemSize } from '../../../metrics/node';
import { div, max, min, oneOf } from '../../../metrics/promql';

/** Others are in memory, or read-only by design. */
export const onDisk = { fstype: oneOf('ext4', 'xfs', 'btrfs') } as const;

/** Share of each file system on a disk that is free. */
export const filesystemFree = div(
  min.by('instance', 'mountpoint')(nodeFilesystemAvailable(onDisk)),
  max.by('instance', 'mountpoint')(nodeFilesystemSize(onDisk)),
);
