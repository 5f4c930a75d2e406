import type { QueueSizes } from '../../logs/logstash';
import type { LogVolume } from '../../logs/logging-options';
import { logKinds, streamKinds } from '../../logs/logging-options';
import { bytes } from '../core/quantity';
import type { LoggingOptions, NodeSetOptions } from './logging-options';

/**
 * How full a disk of Elasticsearch may be: above its low watermark, 85 %, it gets no more shards
 * (https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/cluster-level-shard-allocation-routing-settings).
 */
export const diskUse = 0.85;

/** An index takes lines for a day before its retention begins: it is deleted as a whole. */
const daysUntilRollover = 1;

/** What is logged in a second, all kinds together, in bytes. Documents of Metricbeat have a queue of their own, and no file. */
export function bytesPerSecond({ linesPerSecond, bytesPerLine }: LogVolume): number {
  return logKinds.reduce((sum, kind) => sum + linesPerSecond[kind], 0) * bytesPerLine;
}

/** What all that is kept takes on the disks of Elasticsearch, every copy counted, in bytes. */
export function storedBytes({ volume, retentionDays, elasticsearch }: LoggingOptions): number {
  const { linesPerSecond, bytesPerLine } = volume;
  const once = streamKinds.reduce((sum, kind) => {
    const days = retentionDays[kind] + daysUntilRollover;
    return sum + linesPerSecond[kind] * bytesPerLine * 86_400 * days;
  }, 0);
  return once * (1 + elasticsearch.copies);
}

/** Sets whose nodes keep data. */
export function dataSets({ elasticsearch }: LoggingOptions): readonly NodeSetOptions[] {
  return elasticsearch.nodeSets.filter(({ roles }) => roles.some((role) => role.startsWith('data_')));
}

/** What the disks of all nodes with data hold below the watermark, in bytes. */
export function usableBytes(options: LoggingOptions): number {
  return dataSets(options).reduce((sum, { count, storage }) => sum + count * bytes(storage), 0) * diskUse;
}

/** For how long lines are kept while Elasticsearch takes none, in minutes. */
export interface Outage {
  /** In the queues of Logstash. */
  readonly queues: number;
  /** After that in the files of the kubelet, for a container that writes every line of the environment. */
  readonly files: number;
}

/**
 * How long an outage of Elasticsearch loses no line. Rotated files but the last are compressed by the kubelet, and one that is
 * being written may just have begun: what is sure to be there is one full file.
 */
export function outage({ volume, logstash, kubelet }: LoggingOptions): Outage {
  const perMinute = bytesPerSecond(volume) * 60;
  return {
    queues: (logstash.replicas * bytes(logstash.queue)) / perMinute,
    files: bytes(kubelet.fileSize) / perMinute,
  };
}

/**
 * Volume of one pod of Logstash: its queue, those of its small pipelines, dead letters of three, and room for what it writes besides. It is the same
 * whether dead letters are replayed: volumes are not made larger for a while.
 */
export function logstashVolume({ logstash }: LoggingOptions): string {
  const mebibytes =
    (bytes(logstash.queue) + 3 * bytes(logstash.deadLetters)) / 2 ** 20 + smallQueues * smallQueueMebibytes + 512;
  return `${Math.ceil(mebibytes / 1024)}Gi`;
}

/** Queue of a pipeline that only hands on, or sends what nothing holds up. */
export const smallQueueMebibytes = 256;

/** How many of those there are: pipelines `intake`, `security`, `count`, `metrics` and `replay` of logs/logstash. */
const smallQueues = 5;

/** Queues as Logstash writes them. */
export function queueSizes({ logstash }: LoggingOptions): QueueSizes {
  return {
    store: mebibytes(logstash.queue),
    other: `${smallQueueMebibytes}mb`,
    deadLetters: mebibytes(logstash.deadLetters),
  };
}

/** A size in Logstash's own unit, of 2^20 bytes. */
function mebibytes(size: string): string {
  return `${Math.floor(bytes(size) / 2 ** 20)}mb`;
}
