import { createHash } from 'node:crypto';
import { Construct } from 'constructs';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Placement } from '../kubernetes/placement';
import { ScheduledJob } from '../kubernetes/scheduled-job';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { securityScript } from './security-script';
import type { WazuhCertificates } from './wazuh-certificates';
import { wazuhImages, wazuhVersion } from './wazuh-images';
import type { WazuhIndexer } from './wazuh-indexer';
import { wazuhIndexerPaths } from './wazuh-indexer-config';
import { wazuhIndexerDefaults } from './wazuh-indexer-defaults';
import type { WazuhIndexerOptions } from './wazuh-indexer-options';
import { wazuhIndexerRetention } from './wazuh-indexer-retention';
import { wazuhNames } from './wazuh-names';

/** Properties of `WazuhIndexerSetup`. */
export interface WazuhIndexerSetupProps {
  /** What is set up. */
  readonly indexer: WazuhIndexer;
  /** How many nodes it has, and how long it keeps what. */
  readonly options: WazuhIndexerOptions;
  /** Certificates of Wazuh: it shows the administrator's. */
  readonly certificates: WazuhCertificates;
  /** Passwords of the users that there are. */
  readonly passwords: {
    /** Of people and of the managers. */
    readonly admin: SecretValue;
    /** Of the dashboard. */
    readonly dashboard: SecretValue;
  };
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

const folders = {
  script: '/etc/zerotrace/script',
  wanted: '/etc/zerotrace/wanted',
  certificates: '/etc/zerotrace/certs',
} as const;

const { home } = wazuhIndexerPaths;

/**
 * Brings users, roles and retention into the indexer, every five minutes. Hashes of passwords are made in the cluster by OpenSearch's
 * own tool. A rotated password is in force after the next run, and what somebody changed by hand about users and roles is undone when
 * a password or the version changes.
 */
export class WazuhIndexerSetup extends Construct {
  constructor(scope: Construct, id: string, props: WazuhIndexerSetupProps) {
    super(scope, id);
    const { indexer, options, certificates, passwords, placement, imageMirror } = props;
    const { namespace } = indexer;
    const { name, script, schedule, timeoutSeconds, javaOptions, resources } = wazuhIndexerDefaults.setup;
    const text = securityScript(script);
    const secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name,
      data: { 'admin-password': passwords.admin, 'dashboard-password': passwords.dashboard },
    });
    const program = new ConfigFiles(this, 'script', { namespace, name: `${name}-script`, files: { [script]: text } });
    const wanted = new ConfigFiles(this, 'wanted', {
      namespace,
      name: `${name}-wanted`,
      files: wazuhIndexerRetention(options),
    });
    const job = new ScheduledJob(this, 'job', {
      name,
      namespace,
      component: 'setup',
      schedule,
      timeoutSeconds,
      user: wazuhIndexerDefaults.user,
      placement,
      imageMirror,
      container: {
        name: 'setup',
        image: wazuhImages.indexer,
        command: ['bash', `${folders.script}/${script}`],
        args: [`${home}/config/opensearch-security`, `${home}/plugins/opensearch-security/tools`, folders.wanted],
        environment: {
          INDEXER_HOST: indexer.discoveryHost,
          INDEXER_PORT: String(indexer.port),
          CERTIFICATES: folders.certificates,
          ADMIN_USER: wazuhNames.indexer.adminUser,
          ADMIN_PASSWORD: secret.key('admin-password'),
          DASHBOARD_USER: wazuhNames.dashboard.user,
          DASHBOARD_PASSWORD: secret.key('dashboard-password'),
          REVISION: revision(text),
          OPENSEARCH_JAVA_HOME: `${home}/jdk`,
          JAVA_OPTS: javaOptions,
        },
        mounts: [
          { kind: 'config', path: folders.script, files: program },
          { kind: 'config', path: folders.wanted, files: wanted },
          { kind: 'foreign-secret', path: folders.certificates, secretName: certificates.adminSecret },
          { kind: 'temporary', path: '/tmp', sizeLimit: '64Mi' },
        ],
        resources,
      },
      dependsOn: certificates.ready,
    });
    new NetworkFlow(this, 'to-indexer', {
      from: job.peer,
      to: indexer.peer,
      ports: [indexer.port],
      reason: 'Brings in users, roles and retention.',
    });
  }
}

/** Kept by the indexer in the description of its users: the roles are the image's, and the users are the script's. */
function revision(script: string): string {
  return `ZeroTrace ${wazuhVersion} ${createHash('sha256').update(script).digest('hex').slice(0, 12)}`;
}
