import type { LogDatasetName } from '../datasets';
import type { LogFieldName } from '../fields';
import type { FindingEngine } from '../findings';
import type { LogLevel } from '../levels';

/**
 * How a value becomes a field. What does not fit is left out, so that no document is refused for one value:
 * `text` redacted; `name` the same, and none where it is empty or `-`; `word` a name in small letters; `path` up to its query; `ip` the
 * client's address, else `client.address`; `address` any other; `whole` a whole number; `level` one of ours; `milliseconds`, `seconds`
 * and `go-duration` nanoseconds; `time` a moment.
 */
export type Conversion =
  | 'text'
  | 'name'
  | 'word'
  | 'path'
  | 'ip'
  | 'address'
  | 'whole'
  | 'level'
  | 'milliseconds'
  | 'seconds'
  | 'go-duration'
  | 'time';

/** A field, and how its value is made. */
export type Target = readonly [field: LogFieldName, conversion: Conversion];

/** A line as it is written, and what becomes of it. */
export interface Sample {
  /** What it shows. */
  readonly name: string;
  readonly line: string;
  /** Fields of the document beside those that every record has; `undefined` where there must be none. */
  readonly fields: Readonly<Partial<Record<LogFieldName, unknown>>>;
}

interface Common {
  readonly id: string;
  readonly dataset: Exclude<LogDatasetName, 'security'>;
  /** `log.logger`, where the line has none. */
  readonly logger?: string;
  /** `log.level`, where the line has none. */
  readonly level?: LogLevel;
  /** Whether only an instrumented service writes it: else such a line is somebody's who put it into another one. @default false */
  readonly instrumented?: boolean;
  /** What finds, where each line is a finding: which one follows from its rule (logs/findings.ts). @default - none is */
  readonly finding?: FindingEngine;
  /** Where the format is described. */
  readonly reference: string;
  readonly samples: readonly Sample[];
}

/** Pattern of lines of any form. `[\s\S]` would do as well, but not in the fast one of the two engines that Filebeat's scripts have. */
export const anything = String.raw`^((?:[^\n]|\n)*)$`;

/** Lines of text. */
export interface TextFormat extends Common {
  readonly kind: 'text';
  /** Anchored at both ends and without look-around: Filebeat runs it in linear time. */
  readonly pattern: string;
  /** What each group of the pattern becomes; `message` is the text, nothing is not kept. */
  readonly groups: readonly (Target | 'message' | undefined)[];
}

/** Lines that are one JSON object. */
export interface JsonFormat extends Common {
  readonly kind: 'json';
  /** Keys that it must have: what has none of them is another format. */
  readonly needs: readonly string[];
  /** Key of the text. */
  readonly message?: string;
  /** What keys become; a dot goes a level deeper. Others are counted and left out. */
  readonly keys: Readonly<Record<string, Target>>;
  /** Keys that are known and not kept. */
  readonly ignored?: readonly string[];
  /**
   * Whether lines are mostly without objects in them, unknown keys and a message of their own: then a pattern reads them. Only for the first
   * format of a service. @default false
   */
  readonly flat?: boolean;
}

/** A format of today's lines, or of those of an instrumented service. */
export type Format = TextFormat | JsonFormat;
