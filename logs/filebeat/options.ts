import type { LogService } from '../datasets';

/** Where Filebeat sends to. */
export type FilebeatOutput =
  | {
      readonly kind: 'logstash';
      /** Host and port of each Logstash. */
      readonly hosts: readonly string[];
      /** File with the authority of Logstash's certificate. */
      readonly authority: string;
      /** Files of the certificate and key with which Filebeat shows who it is. */
      readonly certificate: string;
      readonly key: string;
    }
  /** A file in a folder: tests read it. */
  | { readonly kind: 'file'; readonly folder: string };

/** What an environment decides. */
export interface FilebeatSettings {
  /** Name of the environment: `service.environment`, and the namespace of the data streams. */
  readonly environment: string;
  /** Whether it is of the tier `local`, where the API's debug mode is no event. */
  readonly local: boolean;
  /** Services that write records of the contract. @default [] */
  readonly instrumented?: readonly LogService[];
  readonly output: FilebeatOutput;
  /** Folder of the kubelet's logs. @default /var/log/pods */
  readonly logs?: string;
  /** Folder that survives the pod, with what was read so far. @default /usr/share/filebeat/data */
  readonly data?: string;
  /** Address for Filebeat's own figures. @default 0.0.0.0, port 5066 */
  readonly metrics?: { readonly host: string; readonly port: number } | 'off';
}

/** What bounds memory, size and time. The deployment and its alerts count with these. */
export const filebeatLimits = {
  /** Longest line in bytes, before anything else is done with it. */
  line: 65_536,
  /** Most lines and fragments that are one event. */
  lines: 500,
  /** Most lines of the other stream between two fragments that belong together. Each takes a step of the parsers. */
  interruptions: 3,
  /**
   * How long each step waits for what belongs to a line. Each must outlast the one before it, whose last line comes late by as much.
   * The last line of a container that then says nothing is ten seconds on its way.
   */
  waits: ['500ms', '1s', '1500ms', '2s', '5s'],
  /** How long the script may take for one event; then its text is withheld. */
  script: '2s',
  /** Events in memory: they are sent again after a crash. */
  events: 4096,
  /** How long a file without news stays open, and one that was removed is read on. */
  inactive: '5m',
  /** Bytes of a file that say which one it is: less than the shortest first line of two containers has in common. */
  fingerprint: 64,
} as const;

/**
 * Variables of Go's runtime for a memory limit in bytes. Filebeat keeps little and throws away much: as it is, Go would collect garbage all the
 * time for the sake of a few megabytes. Near the limit it does so again (https://go.dev/doc/gc-guide).
 */
export function filebeatRuntime(memory: number): Readonly<Record<'GOGC' | 'GOMEMLIMIT', string>> {
  return { GOGC: '400', GOMEMLIMIT: String(Math.floor(memory * 0.8)) };
}
