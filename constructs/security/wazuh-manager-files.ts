import { Construct } from 'constructs';
import { managerInternalOptions } from '../../detections/wazuh/manager-config';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import type { Mount } from '../kubernetes/container';
import type { INamespace } from '../kubernetes/namespace';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { managerPaths } from './wazuh-manager-paths';

/** Texts by their path below Wazuh's home, such as `etc/rules/local_rules.xml`. */
export type WazuhFiles = Readonly<Record<`etc/${string}`, string>>;

/** Properties of `WazuhManagerFiles`. */
export interface WazuhManagerFilesProps {
  /** Namespace of the managers. */
  readonly namespace: INamespace;
  /** Rules, decoders and lists. */
  readonly rules: WazuhFiles;
  /** Secrets. */
  readonly secrets: {
    /** Key that encrypts what managers tell each other. */
    readonly cluster: SecretValue;
    /** Password by which an agent enrolls. */
    readonly enrollment: SecretValue;
    /** Password of the administrator of the indexer. */
    readonly indexer: SecretValue;
    /** Password of the API. */
    readonly api: SecretValue;
  };
}

/** Name of the Secret of the managers, and first part of the names of their ConfigMaps. */
const name = 'zerotrace-wazuh-manager';

/**
 * The API gives up root before it reads its key, which only root may read: it gets a copy of its own. Everything else reads the Secret.
 * Runs at each start, before Wazuh does.
 */
export const managerEntrypoint = `#!/bin/bash
set -eu
ssl=/var/ossec/api/configuration/ssl
install -d -o root -g wazuh -m 0770 "$ssl"
install -o wazuh -g wazuh -m 0400 ${managerPaths.tls}/tls.key "$ssl/server.key"
install -o wazuh -g wazuh -m 0444 ${managerPaths.tls}/tls.crt "$ssl/server.crt"
`;

/** What master and workers read alike: rules, options of daemons, and secrets. */
export class WazuhManagerFiles extends Construct {
  /** Keys `cluster`, `api` and `indexer`, for the environment. */
  readonly secret: WriteOnlySecret;
  /** The files, where the image takes them from. */
  readonly mounts: readonly Mount[];

  constructor(scope: Construct, id: string, { namespace, rules, secrets }: WazuhManagerFilesProps) {
    super(scope, id);
    const { cluster, enrollment, indexer, api } = secrets;
    this.secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name,
      data: { cluster, indexer, api, 'authd.pass': enrollment },
    });
    const texts: WazuhFiles = { ...rules, 'etc/local_internal_options.conf': managerInternalOptions };
    const paths = Object.keys(texts).sort();
    const files = new ConfigFiles(this, 'files', {
      namespace,
      name: `${name}-files`,
      files: {
        ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [configKey(path), text])),
        'entrypoint.sh': managerEntrypoint,
      },
    });
    const { configMount } = managerPaths;
    this.mounts = [
      ...paths.map((path): Mount => ({ kind: 'config', path: `${configMount}/${path}`, files, file: configKey(path) })),
      { kind: 'config', path: '/entrypoint-scripts/10-zerotrace.sh', files, file: 'entrypoint.sh' },
      { kind: 'secret', path: `${configMount}/etc/authd.pass`, secret: this.secret, file: 'authd.pass' },
    ];
  }
}

/** ConfigMaps have no folders. */
function configKey(path: string): string {
  return path.replaceAll('/', '.');
}
