import type { ITerraformDependable } from 'cdktf';
import type { ConfigFiles } from '../kubernetes/config-files';
import type { ContainerPort, EnvironmentValue, Mount } from '../kubernetes/container';
import type { INamespace } from '../kubernetes/namespace';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import type { WorkloadProps } from '../kubernetes/workload';
import type { Resources } from '../core/quantity';
import { wazuhDaemons } from '../../metrics/wazuh';
import { daemonsAlive } from './wazuh-alive';
import { alertsSidecar } from './wazuh-alerts-sidecar';
import type { WazuhCertificates } from './wazuh-certificates';
import { indexerUrl } from './wazuh-connections';
import { wazuhImages } from './wazuh-images';
import type { WazuhManagerFiles } from './wazuh-manager-files';
import { wazuhManagerDefaults } from './wazuh-manager-defaults';
import { managerPaths, permanentFolders, volumeFolder } from './wazuh-manager-paths';
import { wazuhNames } from './wazuh-names';

/** What master and workers are given alike. */
export interface WazuhManagerProps {
  /** Namespace of the managers: `baseline`, since the image starts as root. */
  readonly namespace: INamespace;
  /** Rules and secrets. */
  readonly files: WazuhManagerFiles;
  /** What managers show to agents, to the indexer and to who asks the API. */
  readonly certificates: Pick<WazuhCertificates, 'managerSecret' | 'ready'>;
  /** The indexer, as an end of network flows. */
  readonly indexer: PodPeer;
  /** Nodes for its pods, which have volumes. @default - any node */
  readonly placement?: Placement;
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** What is one kind of manager's own. */
export interface ManagerPod {
  /** Name of the workload. */
  readonly name: string;
  /** `ossec.conf`. */
  readonly config: ConfigFiles;
  readonly ports: Readonly<Record<string, ContainerPort>>;
  /** Port that is open once it does its part. */
  readonly ready: string;
  readonly resources: Resources;
  /** Size of its volume. */
  readonly storage: string;
  /** @default - what every manager has */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>;
}

/** Name of `ossec.conf` in its ConfigMap. */
export const managerConfigFile = 'ossec.conf';

/**
 * What Docker gives every container, less what no program of the image needs: it starts as root, gives files to `wazuh`, changes its root
 * folder and then its user. The standard `baseline` permits each.
 */
const capabilities = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SYS_CHROOT'] as const;

/** A stateful set of managers: the image with its volume, its files, and the sidecar that logs alerts. */
export function managerWorkload(
  { namespace, files, certificates, indexer, placement, storageClass, imageMirror }: WazuhManagerProps,
  { name, config, ports, ready, resources, storage, environment }: ManagerPod,
) {
  const volume = (path: (typeof permanentFolders)[number]) =>
    ({ kind: 'claim', path, name: 'data', size: storage, storageClass, folder: volumeFolder(path) }) as const;
  const { secret } = files;
  const mounts: readonly Mount[] = [
    ...permanentFolders.map(volume),
    ...files.mounts,
    {
      kind: 'config',
      path: `${managerPaths.configMount}/etc/ossec.conf`,
      files: config,
      file: managerConfigFile,
    },
    { kind: 'foreign-secret', path: managerPaths.tls, secretName: certificates.managerSecret },
  ];
  return {
    name,
    namespace,
    component: 'security',
    kind: 'stateful-set',
    user: 0,
    // Its programs check owners and modes, and have users of their own.
    fileGroup: wazuhManagerDefaults.user,
    // Daemons finish what they have in their queues.
    terminationGracePeriodSeconds: 120,
    placement,
    imageMirror,
    container: {
      name: 'manager',
      image: wazuhImages.manager,
      ports,
      environment: {
        INDEXER_URL: indexerUrl(indexer.namespace.name),
        INDEXER_USERNAME: wazuhNames.indexer.adminUser,
        INDEXER_PASSWORD: secret.key('indexer'),
        FILEBEAT_SSL_VERIFICATION_MODE: 'full',
        SSL_CERTIFICATE_AUTHORITIES: `${managerPaths.tls}/ca.crt`,
        SSL_CERTIFICATE: `${managerPaths.tls}/tls.crt`,
        SSL_KEY: `${managerPaths.tls}/tls.key`,
        WAZUH_CLUSTER_KEY: secret.key('cluster'),
        // Workers have an API too. Without these it has users with the passwords of the documentation.
        API_USERNAME: wazuhNames.master.apiUser,
        API_PASSWORD: secret.key('api'),
        ...environment,
      },
      mounts,
      resources,
      // The image writes beside its volumes: s6, pid files, the templates of its folders.
      readOnlyRootFilesystem: false,
      capabilities,
      startup: Probe.tcp(ready, { failureThreshold: 60 }),
      readiness: Probe.tcp(ready),
      liveness: daemonsAlive(wazuhDaemons),
      beforeStop: { command: ['/var/ossec/bin/wazuh-control', 'stop'] },
    },
    sidecars: [alertsSidecar(volume('/var/ossec/logs'))],
  } satisfies WorkloadProps;
}

/** What has to exist before managers start. */
export function managerDependencies(
  { certificates }: WazuhManagerProps,
  ...others: readonly ITerraformDependable[]
): readonly ITerraformDependable[] {
  return [...certificates.ready, ...others];
}
