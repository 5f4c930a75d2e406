import type { Tap } from '../../detections/detection';
import { securityScript } from './security-script';
import { suricataDefaults, suricataFolders, suricataSocket } from './suricata-defaults';
import { suricataFigures } from './suricata-figures';
import type { SuricataOptions } from './suricata-options';

/** Programs beside Suricata, by file: the folder suricata/. */
export const suricataProgramNames = ['commands.py', 'figures.py', 'rule_sets.py', 'sensor.py', 'updater.py'] as const;

/** Their settings, beside them. */
export const suricataSettingsFile = 'settings.json';

/** The programs' text. */
export function suricataPrograms(): Readonly<Record<string, string>> {
  return Object.fromEntries(suricataProgramNames.map((name) => [name, securityScript(`suricata/${name}`)]));
}

/** What the programs read. Times are in seconds. */
export interface SuricataProgramSettings {
  readonly tap: Tap;
  /** Programs. */
  readonly suricata: string;
  readonly update: string;
  /** What tells of the interfaces of the node. */
  readonly routes: string;
  readonly interfaces: string;
  /** Buffer between kernel and Suricata for the tap `pod`. */
  readonly bufferBytes: number;
  readonly given: { readonly config: string; readonly rules: string };
  /** Configuration, rules (a link to a folder) and socket in force. */
  readonly config: string;
  readonly rules: string;
  readonly socket: string;
  readonly scratch: string;
  readonly port: number;
  readonly checkSeconds: number;
  /** How long a test, a reload or a download may take. */
  readonly testSeconds: number;
  /** After how long what was refused is tried again: a test may fail for want of memory. */
  readonly retrySeconds: number;
  readonly community?: { readonly url: string; readonly seconds: number };
  readonly figures: ReturnType<typeof suricataFigures>;
}

/** Mean size of packets that buffers are laid out for, in bytes. */
const meanPacket = 1024;

/** Settings of the programs of an environment. */
export function suricataProgramSettings({ tap, rules, capture }: SuricataOptions): SuricataProgramSettings {
  const { community, checkSeconds } = rules;
  const { givenConfig, givenRules, inForce, scratch } = suricataFolders;
  return {
    tap,
    suricata: '/usr/bin/suricata',
    update: '/usr/bin/suricata-update',
    routes: '/proc/net/route',
    interfaces: '/sys/class/net',
    bufferBytes: Math.ceil(capture.packetsPerSecond * (capture.bufferMilliseconds / 1000) * meanPacket),
    given: { config: givenConfig, rules: `${givenRules}/zerotrace.rules` },
    config: `${inForce}/suricata.yaml`,
    rules: `${inForce}/rules`,
    socket: suricataSocket,
    scratch,
    port: suricataDefaults.ports.metrics,
    checkSeconds,
    testSeconds: 120,
    retrySeconds: 3600,
    ...(community !== undefined && { community: { url: community.url, seconds: community.everyHours * 3600 } }),
    figures: suricataFigures(),
  };
}
