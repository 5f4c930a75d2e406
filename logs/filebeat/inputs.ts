import { logSources } from '../sources';
import { apiStart, continuation, unfinished } from './line-starts';
import type { FilebeatSettings } from './options';
import { filebeatLimits } from './options';

/** An input of Filebeat, with every setting whose default differs between 7.17 and 9.5, or that loses lines as it is. */
export interface FilestreamInput {
  readonly type: 'filestream';
  readonly id: string;
  readonly paths: readonly string[];
  readonly [setting: string]: unknown;
}

const api = logSources.filter(({ service }) => service === 'api');

/** Reads every container of the node. The API's are apart: what its lines begin with decides what belongs together. */
export function filebeatInputs({
  logs = '/var/log/pods',
  instrumented = [],
}: FilebeatSettings): readonly FilestreamInput[] {
  const start = { pattern: apiStart(instrumented.includes('api')), negate: true, match: 'after' };
  return [
    input(
      'api',
      api.map(({ namespace, pod, container }) => `${logs}/${namespace}_${pod}*/${container}/*.log*`),
      [],
      start,
    ),
    input(
      'pods',
      [`${logs}/*/*/*.log*`],
      api.map(({ namespace, pod, container }) => `/${namespace}_${pod}[^/]*/${container}/[^/]*$`),
      { pattern: continuation, negate: false, match: 'after' },
    ),
  ];
}

function input(id: string, paths: readonly string[], others: readonly string[], lines: object): FilestreamInput {
  const { line, lines: most, interruptions, waits, inactive, fingerprint } = filebeatLimits;
  const joins = { pattern: unfinished, negate: false, match: 'before' };
  const steps = [...Array<object>(interruptions + 1).fill(joins), lines];
  return {
    type: 'filestream',
    id,
    enabled: true,
    // `host` is the node that a finding is about, not this one, which is `kubernetes.node`.
    'publisher_pipeline.disable_host': true,
    // With the rotated ones: what was rotated while nobody read is read afterwards, as long as it is not compressed.
    paths,
    'prospector.scanner': {
      exclude_files: [String.raw`\.gz$`, String.raw`\.tmp$`, ...others],
      check_interval: '5s',
      fingerprint: { enabled: true, offset: 0, length: fingerprint },
    },
    'file_identity.fingerprint': null,
    encoding: 'plain',
    buffer_size: line,
    message_max_bytes: line,
    backoff: { init: '1s', max: '5s' },
    // A removed file is read to its end; what is known of it is forgotten after three days.
    'close.on_state_change': { inactive, removed: false, renamed: false },
    'close.reader.on_eof': false,
    clean_removed: false,
    ignore_older: '48h',
    clean_inactive: '72h',
    harvester_limit: 0,
    // The container parser would lose a line without header, and merge a fragment with the other stream: the script reads headers.
    parsers: steps.map((rule, step) => ({
      multiline: { type: 'pattern', ...rule, max_lines: most, timeout: waits[step] },
    })),
  };
}
