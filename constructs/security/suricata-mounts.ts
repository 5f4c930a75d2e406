import type { ConfigFiles } from '../kubernetes/config-files';
import type { Mount } from '../kubernetes/container';
import { suricataFolders } from './suricata-defaults';

/** What a sensor is given. */
interface SuricataSources {
  readonly programs: ConfigFiles;
  readonly config: ConfigFiles;
  readonly rules: ConfigFiles;
}

/** Files and folders by container. */
export interface SuricataMounts {
  readonly suricata: readonly Mount[];
  readonly updater: readonly Mount[];
}

/**
 * What the containers share: rules in force, and the socket. Only the updater sees what is given. A changed configuration replaces the
 * pods; changed rules do not.
 */
export function suricataMounts({ programs, config, rules }: SuricataSources): SuricataMounts {
  const folders = suricataFolders;
  const shared: readonly Mount[] = [
    { kind: 'config', path: folders.programs, files: programs },
    // Room for the sets of rules in force and in test, of ours and of others.
    { kind: 'temporary', path: folders.inForce, sizeLimit: '256Mi' },
    { kind: 'temporary', path: folders.run, sizeLimit: '1Mi' },
  ];
  return {
    suricata: [...shared, { kind: 'temporary', path: folders.logs, sizeLimit: '64Mi' }],
    updater: [
      ...shared,
      { kind: 'config', path: folders.givenConfig, files: config },
      { kind: 'config', path: folders.givenRules, files: rules, live: true },
      { kind: 'temporary', path: folders.scratch, sizeLimit: '512Mi' },
    ],
  };
}
