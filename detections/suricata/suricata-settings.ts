import type { Tap } from '../detection';
import type { SuricataCaptureOptions, SuricataNetworkOptions } from './suricata-network-options';

/** What Suricata knows of the networks: the options, with everything that follows from the target. */
export type SuricataNetworks = Required<SuricataNetworkOptions>;

/** What the files of Suricata follow from. */
export interface SuricataSettings {
  readonly networks: SuricataNetworks;
  readonly capture: SuricataCaptureOptions;
  readonly node: {
    /** CPUs of a node. */
    readonly cpus: number;
    /** Memory limit of the container in bytes: memcaps and rings stay below it. */
    readonly memory: number;
  };
  /**
   * Where it listens. `host` has the rules that see nodes and what pods send across nodes; `pod` those that need the pod's address too.
   * Each tap needs a process of its own.
   * @default host
   */
  readonly tap?: Tap;
  /** Folder of these files in the container. @default /etc/zerotrace-suricata */
  readonly folder?: string;
  /** Other files of rules, such as a community rule set, as absolute paths. @default none */
  readonly ruleFiles?: readonly string[];
  /** Socket for commands. @default /var/run/suricata/suricata-command.socket */
  readonly socket?: string;
  /** Folder for what is written to no standard stream. @default /var/log/suricata */
  readonly logs?: string;
}

/** Names of the files, relative to the folder. */
export const suricataFileNames = {
  config: 'suricata.yaml',
  rules: 'rules/zerotrace.rules',
  classification: 'classification.config',
  threshold: 'threshold.config',
} as const;

/** Where files are in the container when nothing else is said. */
export const suricataPaths = {
  folder: '/etc/zerotrace-suricata',
  socket: '/var/run/suricata/suricata-command.socket',
  logs: '/var/log/suricata',
} as const;
