import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { stringify } from 'yaml';
import { kubePrometheusStackNames } from '../../charts/kube-prometheus-stack';
import { objectStorageKey, thanosNames } from '../../charts/thanos';
import type { ICluster } from '../cluster/cluster';
import { PodIdentity } from '../cluster/pod-identity';
import { ConfigFiles } from '../kubernetes/config-files';
import { recommendedLabels } from '../kubernetes/labels';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import type { MetricsBucket, MetricsBucketUse } from './metrics-bucket';

/** Properties of `ThanosObjectStorage`. */
export interface ThanosObjectStorageProps {
  /** Namespace of all parts of Thanos. */
  readonly namespace: INamespace;
  /** The cluster whose pods use the bucket. */
  readonly cluster: ICluster;
  /** Where blocks are. */
  readonly bucket: MetricsBucket;
}

/** The parts of Thanos that use the bucket: their service account, and what for. */
const users = {
  sidecar: [`${kubePrometheusStackNames.release}-prometheus`, 'upload'],
  store: [thanosNames.store, 'read'],
  compactor: [thanosNames.compactor, 'compact'],
  ruler: [thanosNames.ruler, 'upload'],
} as const satisfies Readonly<Record<string, readonly [string, MetricsBucketUse]>>;

/** Where the bucket of Thanos is, and who may use it how: a role for each part, by EKS Pod Identity. No secret is involved. */
export class ThanosObjectStorage extends Construct {
  /** The configuration for pods of ours. The operator's read it from a Secret of the same name. */
  readonly files: ConfigFiles;
  /** Name of the file in it. */
  readonly fileName = objectStorageKey;
  /** What has to exist before the pods do: credentials are injected as they start. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { namespace, cluster, bucket }: ThanosObjectStorageProps) {
    super(scope, id);
    const config = stringify({
      type: 'S3',
      config: {
        bucket: bucket.bucketName,
        endpoint: `s3.${bucket.region}.amazonaws.com`,
        region: bucket.region,
        // The SDK's own chain, which knows Pod Identity; without it only keys and the node's role are tried.
        aws_sdk_auth: true,
      },
    });
    const name = thanosNames.objectStorage;
    this.files = new ConfigFiles(this, 'config', { namespace, name, files: { [objectStorageKey]: config } });
    const { release } = new ManifestRelease(this, 'secret', {
      name,
      namespace,
      manifests: [
        {
          apiVersion: 'v1',
          // The operator takes a Secret only. There is nothing secret in it.
          kind: 'Secret',
          metadata: { name, labels: recommendedLabels(name, 'object-storage') },
          stringData: { [objectStorageKey]: config },
        },
      ],
      dependsOn: [],
    });
    const identities = Object.entries(users).map(
      ([part, [account, use]]) =>
        new PodIdentity(this, `thanos-${part}`, {
          cluster,
          serviceAccount: { namespace: namespace.name, name: account },
          permissions: bucket.permissions(use),
        }),
    );
    this.ready = [...bucket.ready, ...identities.flatMap(({ ready }) => ready), release];
  }
}
