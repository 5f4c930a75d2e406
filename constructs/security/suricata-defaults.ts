import { image } from '../core/image-reference';

/** What every sensor has in common. */
export const suricataDefaults = {
  name: 'zerotrace-suricata',
  /** Of AlmaLinux 9, with Python 3.9 and suricata-update: https://github.com/jasonish/docker-suricata. OISF publishes none. */
  image: image('docker.io/jasonish/suricata:7.0.17'),
  /** Group of all containers, by which they share the socket, and user of all but Suricata. */
  user: 10_001,
  /** Port of the node that metrics are offered on: the one that Suricata exporters are known by. */
  ports: { metrics: 9917 },
  /** A sensor is part of its node. */
  priorityClass: 'system-node-critical',
} as const;

/** Folders and files in the containers. None is below /etc/suricata, which the entry point of the image changes the owner of. */
export const suricataFolders = {
  /** Programs of ours and their settings. */
  programs: '/opt/zerotrace-suricata',
  /** Configuration, as it is given. */
  givenConfig: '/etc/zerotrace-suricata/config',
  /** Rules, as they are given: a change comes without a new pod. */
  givenRules: '/etc/zerotrace-suricata/rules',
  /** Configuration and rules in force. */
  inForce: '/var/lib/zerotrace-suricata',
  /** The socket. */
  run: '/run/zerotrace-suricata',
  /** What tests and downloads write. */
  scratch: '/tmp',
  logs: '/var/log/suricata',
} as const;

/** The socket for commands. */
export const suricataSocket = `${suricataFolders.run}/suricata.socket`;

/** Rules of others, once they are downloaded, tested and in force. */
export const communityRulesFile = `${suricataFolders.inForce}/rules/community.rules`;
