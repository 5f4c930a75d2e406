/** What the size of Prometheus' data follows from. */
export interface SampleRate {
  /** Active series. */
  readonly expectedSeries: number;
  /** Time between two samples of a series. */
  readonly scrapeIntervalSeconds: number;
}

/** Bytes of a sample in a block, index included: "on average 1-2 bytes" (Prometheus, docs/storage.md), at its worst. */
const bytesInBlock = 2;

/** Bytes of a sample in the write-ahead log, compressed: a record has a reference, a time and a value. */
const bytesInLog = 6;

/** The log is cut when a block of two hours is written, and reaches back half of the next. */
const logSeconds = 3 * 3600;

/** Bytes of the samples that are kept for the days of the retention. */
export function blockBytes(rate: SampleRate & { readonly retentionDays: number }): number {
  return samples(rate, rate.retentionDays * 86_400) * bytesInBlock;
}

/** Bytes of the write-ahead log. */
export function writeAheadLogBytes(rate: SampleRate): number {
  return samples(rate, logSeconds) * bytesInLog;
}

function samples({ expectedSeries, scrapeIntervalSeconds }: SampleRate, seconds: number): number {
  return (expectedSeries * seconds) / scrapeIntervalSeconds;
}
