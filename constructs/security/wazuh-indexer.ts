import { ServiceV1 } from '@cdktf/provider-kubernetes/lib/service-v1';
import { Construct } from 'constructs';
import { bytes } from '../core/quantity';
import { ConfigFiles } from '../kubernetes/config-files';
import { recommendedLabels, selectorLabels } from '../kubernetes/labels';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { securityScript } from './security-script';
import type { WazuhCertificates } from './wazuh-certificates';
import { wazuhImages } from './wazuh-images';
import { wazuhIndexerConfig, wazuhIndexerPaths } from './wazuh-indexer-config';
import { wazuhIndexerDefaults } from './wazuh-indexer-defaults';
import type { WazuhIndexerOptions } from './wazuh-indexer-options';
import { wazuhHost, wazuhNames } from './wazuh-names';

/** Properties of `WazuhIndexer`. */
export interface WazuhIndexerProps {
  /** Namespace of its pods. */
  readonly namespace: INamespace;
  /** How many, and their sizes. */
  readonly options: WazuhIndexerOptions;
  /** Certificates of Wazuh. */
  readonly certificates: WazuhCertificates;
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Priority class of its pods. @default - the cluster's default priority */
  readonly priorityClass?: string;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

const { home, settings, certificates: certificateFolder, data, logs } = wazuhIndexerPaths;

/** Where our files are before they are part of the settings. */
const ours = '/etc/zerotrace';

/**
 * Wazuh's indexer, an OpenSearch 2.19: nodes that are all alike, TLS on both ports, and no user before `WazuhIndexerSetup` has brought
 * ours in; until then no pod is ready.
 */
export class WazuhIndexer extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Namespace of its pods. */
  readonly namespace: INamespace;
  /** Address for clients, which leads to pods that are ready. */
  readonly url: string;
  /** Name that leads to every pod, ready or not: for who makes them ready. */
  readonly discoveryHost: string;
  /** Port of the API. */
  readonly port = wazuhNames.indexer.ports.http;

  constructor(scope: Construct, id: string, props: WazuhIndexerProps) {
    super(scope, id);
    const { namespace, options, certificates, storageClass, placement, priorityClass, imageMirror } = props;
    const { name, discovery, ports } = wazuhNames.indexer;
    this.namespace = namespace;
    this.url = `https://${wazuhHost(name, namespace.name)}:${ports.http}`;
    this.discoveryHost = wazuhHost(discovery, namespace.name);
    const files = new ConfigFiles(this, 'config', {
      namespace,
      name,
      files: {
        'opensearch.yml': wazuhIndexerConfig({ namespace: namespace.name, replicas: options.replicas }),
        [wazuhIndexerDefaults.filesScript]: securityScript(wazuhIndexerDefaults.filesScript),
      },
    });
    const folder = { kind: 'temporary', path: settings, sizeLimit: '64Mi' } as const;
    const workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'indexer',
      kind: 'stateful-set',
      // A pod is ready when most of them are a cluster: the first would wait for the second, and the second for the first.
      start: 'parallel',
      replicas: options.replicas,
      user: wazuhIndexerDefaults.user,
      // It hands over what it leads, and writes what it has in memory.
      terminationGracePeriodSeconds: 120,
      placement,
      priorityClass,
      imageMirror,
      initContainers: [
        {
          name: 'settings',
          image: wazuhImages.indexer,
          command: ['bash', `${ours}/${wazuhIndexerDefaults.filesScript}`],
          args: [`${home}/config`, `${ours}/opensearch.yml`, settings],
          mounts: [folder, { kind: 'config', path: ours, files }],
          resources: wazuhIndexerDefaults.filesResources,
        },
      ],
      container: {
        name: 'indexer',
        image: wazuhImages.indexer,
        // What the image's entrypoint ends with: before that it names a folder of settings that a read-only image cannot have.
        command: [`${home}/bin/opensearch`],
        environment: {
          OPENSEARCH_PATH_CONF: settings,
          OPENSEARCH_JAVA_OPTS: javaOptions(options),
          NODE_NAME: { field: 'metadata.name' },
          POD_IP: { field: 'status.podIP' },
        },
        ports: { https: { port: ports.http }, transport: { port: ports.transport } },
        mounts: [
          folder,
          { kind: 'foreign-secret', path: certificateFolder, secretName: certificates.indexerSecret },
          { kind: 'claim', path: data, name: 'data', size: options.storage, storageClass },
          { kind: 'temporary', path: logs, sizeLimit: '1Gi' },
          { kind: 'temporary', path: `${home}/logs`, sizeLimit: '1Gi' },
          { kind: 'temporary', path: '/tmp', sizeLimit: '256Mi' },
        ],
        resources: options.resources,
        startup: Probe.tcp('https', { periodSeconds: 5, failureThreshold: 120 }),
        readiness: Probe.command(['bash', '-c', knowsUsers], { timeoutSeconds: 5 }),
        liveness: Probe.tcp('https', { failureThreshold: 6 }),
      },
      dependsOn: certificates.ready,
    });
    this.peer = workload.peer;
    this.discoveryService(namespace);
    if (options.replicas > 1) {
      new NetworkFlow(this, 'nodes', {
        from: this.peer,
        to: this.peer,
        ports: [ports.transport],
        reason: 'Nodes of the indexer are one cluster.',
      });
    }
  }

  private discoveryService(namespace: INamespace): void {
    const { name, discovery, ports } = wazuhNames.indexer;
    new ServiceV1(this, 'discovery', {
      metadata: {
        name: discovery,
        namespace: namespaceName(this, namespace),
        labels: recommendedLabels(name, 'indexer'),
      },
      spec: {
        type: 'ClusterIP',
        clusterIp: 'None',
        publishNotReadyAddresses: true,
        selector: selectorLabels(name),
        port: [
          { name: 'https', port: ports.http, targetPort: 'https', protocol: 'TCP' },
          { name: 'transport', port: ports.transport, targetPort: 'transport', protocol: 'TCP' },
        ],
      },
      waitForLoadBalancer: false,
    });
  }
}

/** Who shows no password is turned away (401) as soon as users are known; before that, security is "not initialized" (503). */
const knowsUsers = [
  `code=$(curl --silent --output /dev/null --max-time 4 --write-out '%{http_code}'`,
  `--cacert ${certificateFolder}/ca.crt https://localhost:${wazuhNames.indexer.ports.http}/)`,
  '&& [ "$code" = 401 ]',
].join(' ');

/** Both bounds of the heap are one, as OpenSearch demands of a node that others can reach. */
function javaOptions({ heap }: WazuhIndexerOptions): string {
  const mebibytes = Math.floor(bytes(heap) / 2 ** 20);
  return `-Xms${mebibytes}m -Xmx${mebibytes}m`;
}
