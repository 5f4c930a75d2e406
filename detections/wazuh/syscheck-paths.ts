import { onHost } from './host-paths';
import { element, type XmlElement } from './xml';

/** Directories or files that syscheck watches. Each change is seen at once, by inotify, which works through a read-only mount. */
export interface WatchedPaths {
  /** Paths on the node; `*` is any part of one name. What is more exact wins over the directory that it is in. */
  readonly paths: readonly `/${string}`[];
  /**
   * How many directories below are looked at.
   *
   * @default all
   */
  readonly depth?: number;
}

/**
 * What is watched on a node: what decides how the kubelet runs and whom it trusts, what runs as root, who may log in, and what is loaded into
 * every process. The same list fits nodes of EKS (nodeadm on AL2023) and of kubeadm; what a node does not have is passed over.
 *
 * Not watched: data of pods, images and logs, which change all the time; the node's libraries, whose packages are replaced with the node.
 */
export const watchedPaths: readonly WatchedPaths[] = [
  { paths: ['/etc', '/boot'] },
  { paths: ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin', '/usr/lib/systemd/system'] },
  { paths: ['/var/lib/kubelet/config.yaml', '/var/lib/kubelet/config.json', '/var/lib/kubelet/kubeconfig'] },
  { paths: ['/var/lib/kubelet/pki'] },
  { paths: ['/root/.ssh', '/home/*/.ssh'], depth: 0 },
  { paths: ['/var/spool/cron'] },
];

/** Files on the node that change in its ordinary life and say nothing. */
export const ignoredPaths: readonly `/${string}`[] = ['/etc/mtab', '/etc/adjtime', '/etc/resolv.conf', '/etc/cni'];

/**
 * Files that hold secrets: their content never leaves the node, not even as a difference. `report_changes` is off everywhere; this holds if
 * somebody turns it on.
 */
export const secretPaths: readonly `/${string}`[] = [
  '/etc/shadow',
  '/etc/gshadow',
  '/var/lib/kubelet/pki',
  '/etc/kubernetes/pki',
];

/**
 * syscheck on the node's file system.
 *
 * What it finds at its first scan after a start it takes as given (`_base_line` of create_db.c): a new node alerts nothing, and what changed while
 * the agent was away is not seen.
 *
 * @see https://documentation.wazuh.com/4.14/user-manual/reference/ossec-conf/syscheck.html
 */
export function syscheckSection(): XmlElement {
  return element('syscheck', [
    element('disabled', false),
    element('frequency', 6 * 60 * 60),
    element('scan_on_start', true),
    ...watchedPaths.map(({ paths, depth }) =>
      element('directories', paths.map(onHost).join(','), {
        check_all: true,
        // A read or a copy of a file that leaves it as it was is no change.
        check_mtime: false,
        check_inode: false,
        realtime: true,
        report_changes: false,
        recursion_level: depth,
      }),
    ),
    ...ignoredPaths.map((path) => element('ignore', onHost(path))),
    element('ignore', '.log$|.swp$|.swx$', { type: 'sregex' }),
    ...secretPaths.map((path) => element('nodiff', onHost(path))),
    element('skip_nfs', true),
    element('skip_dev', true),
    element('skip_proc', true),
    element('skip_sys', true),
    element('process_priority', 10),
    element('max_eps', 50),
    element('synchronization', [element('enabled', true), element('interval', '5m'), element('max_eps', 10)]),
  ]);
}
