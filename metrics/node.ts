import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** Nodes, by node_exporter (collector/*_linux.go of v1.12.1). `instance` is a node's address and port. */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'node_exporter',
    version: '1.12.1',
    reference: 'https://github.com/prometheus/node_exporter/blob/v1.12.1/README.md#enabled-by-default',
  },
  targetLabels([jobs.node]),
);

const filesystem = { device: open(10), fstype: open(4), mountpoint: open(10), device_error: open(1) } as const;
const device = { device: open(10) } as const;

export const nodeCpu = exporter.counter('node_cpu_seconds_total', {
  unit: 'seconds',
  help: 'Time that a CPU spent in each mode',
  labels: { cpu: open(16), mode: ['idle', 'iowait', 'irq', 'nice', 'softirq', 'steal', 'system', 'user'] },
});

export const nodeLoad5 = exporter.gauge('node_load5', {
  unit: 'loads',
  help: 'Processes that run or wait, 5 minute mean',
});

export const nodeMemoryTotal = exporter.gauge('node_memory_MemTotal_bytes', {
  unit: 'bytes',
  help: 'Memory of a node',
});

export const nodeMemoryAvailable = exporter.gauge('node_memory_MemAvailable_bytes', {
  unit: 'bytes',
  help: 'Memory that programs can still get',
});

export const nodeFilesystemAvailable = exporter.gauge('node_filesystem_avail_bytes', {
  unit: 'bytes',
  help: 'Space that programs can still use',
  labels: filesystem,
});

export const nodeFilesystemSize = exporter.gauge('node_filesystem_size_bytes', {
  unit: 'bytes',
  help: 'Size of a file system',
  labels: filesystem,
});

export const nodeFilesystemReadOnly = exporter.gauge('node_filesystem_readonly', {
  unit: 'boolean',
  help: 'Whether a file system is mounted read-only',
  labels: filesystem,
});

export const nodeFilesystemFilesFree = exporter.gauge('node_filesystem_files_free', {
  unit: 'inodes',
  help: 'Free inodes of a file system',
  labels: filesystem,
});

export const nodeFilesystemFiles = exporter.gauge('node_filesystem_files', {
  unit: 'inodes',
  help: 'Inodes of a file system',
  labels: filesystem,
});

export const nodeDiskRead = exporter.counter('node_disk_read_bytes_total', {
  unit: 'bytes',
  help: 'Bytes read from a disk',
  labels: device,
});

export const nodeDiskWritten = exporter.counter('node_disk_written_bytes_total', {
  unit: 'bytes',
  help: 'Bytes written to a disk',
  labels: device,
});

export const nodeDiskTime = exporter.counter('node_disk_io_time_seconds_total', {
  unit: 'seconds',
  help: 'Time in which a disk was at work',
  labels: device,
});

export const nodeNetworkReceived = exporter.counter('node_network_receive_bytes_total', {
  unit: 'bytes',
  help: 'Bytes that an interface received',
  labels: device,
});

export const nodeNetworkSent = exporter.counter('node_network_transmit_bytes_total', {
  unit: 'bytes',
  help: 'Bytes that an interface sent',
  labels: device,
});

export const nodeNetworkReceiveErrors = exporter.counter('node_network_receive_errs_total', {
  unit: 'errors',
  help: 'Packets that an interface received broken',
  labels: device,
});

export const nodeNetworkTransmitErrors = exporter.counter('node_network_transmit_errs_total', {
  unit: 'errors',
  help: 'Packets that an interface could not send',
  labels: device,
});

export const nodeClockOffset = exporter.gauge('node_timex_offset_seconds', {
  unit: 'seconds',
  help: 'How far the clock of a node is off',
});

export const nodeClockSynchronized = exporter.gauge('node_timex_sync_status', {
  unit: 'boolean',
  help: 'Whether the clock of a node follows a time server',
});

export const nodeOpenFiles = exporter.gauge('node_filefd_allocated', { unit: 'files', help: 'Open files of a node' });

export const nodeOpenFilesLimit = exporter.gauge('node_filefd_maximum', {
  unit: 'files',
  help: 'Files that a node can have open',
});

export const nodeBootTime = exporter.gauge('node_boot_time_seconds', {
  unit: 'timestamp',
  help: 'When a node started',
});

export const nodeMetrics = [
  nodeCpu,
  nodeLoad5,
  nodeMemoryTotal,
  nodeMemoryAvailable,
  nodeFilesystemAvailable,
  nodeFilesystemSize,
  nodeFilesystemReadOnly,
  nodeFilesystemFilesFree,
  nodeFilesystemFiles,
  nodeDiskRead,
  nodeDiskWritten,
  nodeDiskTime,
  nodeNetworkReceived,
  nodeNetworkSent,
  nodeNetworkReceiveErrors,
  nodeNetworkTransmitErrors,
  nodeClockOffset,
  nodeClockSynchronized,
  nodeOpenFiles,
  nodeOpenFilesLimit,
  nodeBootTime,
];
