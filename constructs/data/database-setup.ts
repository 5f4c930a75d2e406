import { createHash } from 'node:crypto';
import { JobV1 } from '@cdktf/provider-kubernetes/lib/job-v1';
import { Construct } from 'constructs';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import { recommendedLabels, selectorLabels } from '../kubernetes/labels';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Peer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import type { PodProps } from '../kubernetes/pod';
import { podAnnotations, podDependencies, podImages, podSpec } from '../kubernetes/pod-spec';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { administrativeDatabase, databaseSetupSql, passwordVariable } from './database-setup-sql';
import type { DatabaseDefinition, ReaderRole } from './postgres-databases';
import { postgresImage } from './postgres-images';

/** A database to set up, with the password of its role. */
export interface DatabaseToSetUp extends DatabaseDefinition {
  readonly password: SecretValue;
}

/** A role that only reads, with its password. */
export interface ReaderToSetUp extends ReaderRole {
  readonly password: SecretValue;
}

/** Properties of `DatabaseSetup`. */
export interface DatabaseSetupProps {
  /** First part of the names of what is created. */
  readonly name: string;
  /** Namespace in which the Job runs. */
  readonly namespace: INamespace;
  /** Host name of the server. */
  readonly host: string;
  /** Port of the server. */
  readonly port: number;
  /** The server, as an end of network flows. */
  readonly server: Peer;
  /** Role that may create roles and databases. */
  readonly administrator: { readonly user: string; readonly password: SecretValue };
  /** What is set up. */
  readonly databases: readonly DatabaseToSetUp[];
  /** Roles beside those that own the databases. @default - none */
  readonly readers?: readonly ReaderToSetUp[];
  /** @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** The user `postgres` of CloudNativePG's images. */
const user = 26;

const scriptFolder = '/etc/database-setup';

/** psql and a few statements. */
const resources = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } };

/**
 * Makes roles and databases on a server that only the cluster can reach, by a Job in the cluster. It runs again, under
 * another name, when the script or a password changes; Terraform waits for it.
 */
export class DatabaseSetup extends Construct {
  /** The images that its pods pull. */
  readonly images: readonly string[];

  constructor(scope: Construct, id: string, props: DatabaseSetupProps) {
    super(scope, id);
    const {
      name,
      namespace,
      host,
      port,
      server,
      administrator,
      databases,
      readers = [],
      placement,
      imageMirror,
    } = props;
    const roles = [...databases, ...readers];
    const files = new ConfigFiles(this, 'script', {
      namespace,
      name,
      files: { 'setup.sql': databaseSetupSql(databases, readers) },
    });
    const passwords = new WriteOnlySecret(this, 'passwords', {
      namespace,
      name,
      data: {
        PGPASSWORD: administrator.password,
        ...Object.fromEntries(roles.map((each) => [passwordVariable(each.user), each.password])),
      },
    });
    const secrets = ['PGPASSWORD', ...roles.map((each) => passwordVariable(each.user))];
    const pod: PodProps = {
      user,
      placement,
      imageMirror,
      container: {
        name: 'psql',
        image: postgresImage,
        command: ['psql', '--no-psqlrc', '--set=ON_ERROR_STOP=1', `--file=${scriptFolder}/setup.sql`],
        environment: {
          PGHOST: host,
          PGPORT: String(port),
          PGUSER: administrator.user,
          PGDATABASE: administrativeDatabase,
          PGSSLMODE: 'require',
          PGCONNECT_TIMEOUT: '10',
          // That something exists already is no news.
          PGOPTIONS: '-c client_min_messages=warning',
          ...Object.fromEntries(secrets.map((key) => [key, passwords.key(key)])),
        },
        mounts: [{ kind: 'config', path: scriptFolder, files }],
        resources,
      },
    };
    this.images = podImages(pod);
    const from: Peer = { kind: 'pods', name, namespace, labels: selectorLabels(name) };
    const flow = { from, to: server, ports: [port], reason: 'Roles and databases are made from inside the cluster.' };
    const { policies } = new NetworkFlow(this, 'flow', flow);
    const labels = recommendedLabels(name, 'database-setup');
    new JobV1(this, 'job', {
      metadata: {
        // A Job cannot change: what it does is part of its name.
        name: `${name}-${fingerprint(files.hash, passwords.revision)}`,
        namespace: namespaceName(this, namespace),
        labels,
      },
      dependsOn: [...podDependencies(this, pod), ...policies],
      waitForCompletion: true,
      timeouts: { create: '10m', update: '10m' },
      spec: {
        backoffLimit: 6,
        activeDeadlineSeconds: 540,
        template: {
          metadata: { labels, annotations: podAnnotations(pod) },
          spec: { ...podSpec(name, pod), restartPolicy: 'Never' },
        },
      },
    });
  }
}

function fingerprint(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 8);
}
