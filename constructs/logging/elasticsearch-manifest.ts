import type { LoggingOptions, NodeSetOptions } from './logging-options';
import type { Manifest } from '../kubernetes/manifest-release';
import { recommendedLabels } from '../kubernetes/labels';
import type { Placement } from '../kubernetes/placement';
import { bytes } from '../core/quantity';
import { elasticPod } from './elastic-pods';
import { elasticName, elasticNames, elasticVersion } from './elastic-stack';

/** What the Elasticsearch object follows from. */
export interface ElasticsearchManifestInput {
  readonly options: LoggingOptions['elasticsearch'];
  readonly image: string;
  /** Secrets with a user each. */
  readonly users: readonly string[];
  /** Secret with roles.yml. */
  readonly roles: string;
  readonly placement: Placement;
  /** Whether nodes carry zones. */
  readonly zones: boolean;
  readonly storageClass?: string;
  /** Whether volumes outlive the object. */
  readonly protected: boolean;
  /** Region of the bucket of snapshots, and the service account whose pods may use it. @default - none */
  readonly snapshots?: { readonly region: string; readonly serviceAccount: string };
}

const zoneLabel = 'topology.kubernetes.io/zone';

/**
 * The only file outside of its own folders that Elasticsearch 9.5 may read to log in to AWS (entitlement-policy.yaml of repository-s3).
 * It is meant for IRSA; from 9.6 on there is one for Pod Identity too (elastic/elasticsearch#151614).
 */
const tokenFolder = '/usr/share/elasticsearch/config/repository-s3';
const tokenFile = 'aws-web-identity-token-file';

/** Elasticsearch, as Elastic's operator takes it (elasticsearch.k8s.elastic.co/v1 of ECK 3.5.0). */
export function elasticsearchManifest(input: ElasticsearchManifestInput): Manifest {
  const { options, image, users, roles, zones, protected: isProtected } = input;
  return {
    apiVersion: 'elasticsearch.k8s.elastic.co/v1',
    kind: 'Elasticsearch',
    metadata: {
      name: elasticName,
      labels: recommendedLabels(elasticName, 'elasticsearch'),
      annotations: {
        'eck.k8s.elastic.co/license': 'basic',
        ...(zones && { 'eck.k8s.elastic.co/downward-node-labels': zoneLabel }),
      },
    },
    spec: {
      version: elasticVersion,
      image,
      auth: {
        fileRealm: users.map((secretName) => ({ secretName })),
        roles: [{ secretName: roles }],
      },
      // The default of the operator deletes the data with the object.
      volumeClaimDeletePolicy: isProtected ? 'DeleteOnScaledownOnly' : 'DeleteOnScaledownAndClusterDeletion',
      updateStrategy: { changeBudget: { maxUnavailable: 1, maxSurge: 0 } },
      podDisruptionBudget: {
        spec: { maxUnavailable: 1, selector: { matchLabels: elasticNames.elasticsearch.labels } },
      },
      nodeSets: options.nodeSets.map((set) => nodeSet(set, input)),
    },
  };
}

function nodeSet(set: NodeSetOptions, { placement, zones, storageClass, snapshots }: ElasticsearchManifestInput) {
  const labels = { 'elasticsearch.k8s.elastic.co/statefulset-name': `${elasticName}-es-${set.name}` };
  return {
    name: set.name,
    count: set.count,
    config: {
      'node.roles': set.roles,
      // Needs a setting of the node that only a privileged container can change.
      'node.store.allow_mmap': false,
      // Data streams of ours are made by the set-up job: one without its template would take any field as text.
      'action.auto_create_index': '-logs-zerotrace.*,-metrics-zerotrace.*,*',
      'action.destructive_requires_name': true,
      // Machine learning needs a paid licence.
      'xpack.ml.enabled': false,
      ...(zones && {
        // The value is the operator's annotation of the pod.
        'node.attr.zone': '${ZONE}',
        'cluster.routing.allocation.awareness.attributes': 'k8s_node_name,zone',
      }),
      ...(snapshots && { 's3.client.default.region': snapshots.region }),
    },
    podTemplate: {
      metadata: { labels: recommendedLabels(elasticName, 'elasticsearch') },
      spec: {
        ...elasticPod(labels, placement),
        ...(snapshots && { serviceAccountName: snapshots.serviceAccount }),
        containers: [
          {
            name: 'elasticsearch',
            resources: {
              requests: { cpu: set.cpu, memory: set.memory },
              limits: { memory: set.memory },
            },
            env: [
              { name: 'ES_JAVA_OPTS', value: javaOptions(set, snapshots !== undefined) },
              ...(zones
                ? [{ name: 'ZONE', valueFrom: { fieldRef: { fieldPath: `metadata.annotations['${zoneLabel}']` } } }]
                : []),
            ],
            ...(snapshots && {
              volumeMounts: [{ name: 'aws-token', mountPath: tokenFolder, readOnly: true }],
            }),
          },
        ],
        ...(snapshots && { volumes: [awsToken] }),
      },
    },
    volumeClaimTemplates: [
      {
        metadata: { name: 'elasticsearch-data' },
        spec: {
          accessModes: ['ReadWriteOnce'],
          ...(storageClass !== undefined && { storageClassName: storageClass }),
          resources: { requests: { storage: set.storage } },
        },
      },
    ],
  };
}

/** The heap is stated, not guessed; a system property wins over the variable that EKS sets to a file that may not be read. */
function javaOptions({ heap }: NodeSetOptions, snapshots: boolean): string {
  const size = `${bytes(heap) / 2 ** 20}m`;
  const token = snapshots ? ` -Daws.containerAuthorizationTokenFile=${tokenFolder}/${tokenFile}` : '';
  return `-Xms${size} -Xmx${size}${token}`;
}

/** A token of the service account for the agent of Pod Identity, as EKS's own webhook mounts it, at a place that may be read. */
const awsToken = {
  name: 'aws-token',
  projected: {
    sources: [
      { serviceAccountToken: { audience: 'pods.eks.amazonaws.com', expirationSeconds: 86_400, path: tokenFile } },
    ],
  },
};
