import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { recommendedLabels } from '../kubernetes/labels';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { elasticPod } from './elastic-pods';
import { elasticImage, elasticName, elasticNames, elasticVersion } from './elastic-stack';
import type { Elasticsearch } from './elasticsearch';
import type { LoggingOptions } from './logging-options';

/** Properties of `Kibana`. */
export interface KibanaProps {
  /** Namespace of its pods: that of Elasticsearch. */
  readonly namespace: INamespace;
  /** What it searches. */
  readonly elasticsearch: Elasticsearch;
  /** How many, and their resources. */
  readonly options: LoggingOptions['kibana'];
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** Kibana, run by Elastic's operator, which gives it a service account of Elasticsearch. People reach it by a forwarded port. */
export class Kibana extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Address within the cluster. */
  readonly url: string;
  /** Secret of the operator's with `ca.crt`, the authority of its certificate. */
  readonly authoritySecret = elasticNames.kibana.authority;
  /** The Terraform resources, for what must come after them. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: KibanaProps) {
    super(scope, id);
    const { namespace, elasticsearch, options, placement = {}, imageMirror } = props;
    const { service, port, labels } = elasticNames.kibana;
    this.peer = { kind: 'pods', name: 'kibana', namespace, labels };
    this.url = `https://${service}.${namespace.name}.svc:${port}`;
    const { policies } = new NetworkFlow(this, 'to-elasticsearch', {
      from: this.peer,
      to: elasticsearch.peer,
      ports: [elasticNames.elasticsearch.port],
      reason: 'Kibana searches, and keeps its dashboards in Elasticsearch.',
    });
    if (options.replicas > 1) {
      new PodDisruptionBudgetV1(this, 'disruption-budget', {
        metadata: { name: `${elasticName}-kibana`, namespace: namespaceName(this, namespace) },
        spec: { maxUnavailable: '1', selector: { matchLabels: labels } },
      });
    }
    const image = elasticImage('kibana', imageMirror);
    const { release } = new ManifestRelease(this, 'manifests', {
      name: `${elasticName}-kibana`,
      namespace,
      manifests: [
        {
          apiVersion: 'kibana.k8s.elastic.co/v1',
          kind: 'Kibana',
          metadata: { name: elasticName, labels: recommendedLabels(elasticName, 'kibana') },
          spec: {
            version: elasticVersion,
            image,
            count: options.replicas,
            elasticsearchRef: { name: elasticName },
            config,
            podTemplate: {
              metadata: { labels: recommendedLabels(elasticName, 'kibana') },
              spec: {
                ...elasticPod(labels, placement),
                containers: [{ name: 'kibana', resources: options.resources }],
              },
            },
          },
        },
      ],
      images: [image],
      dependsOn: [...policies, ...elasticsearch.ready],
    });
    this.ready = [release];
  }
}

/** Nothing of it calls out of the cluster: no telemetry, no news, no registry of integrations. */
const config = {
  'telemetry.optIn': false,
  'telemetry.allowChangingOptInStatus': false,
  'newsfeed.enabled': false,
  'xpack.fleet.isAirGapped': true,
  'map.includeElasticMapsService': false,
  'xpack.security.session.idleTimeout': '8h',
  'xpack.security.session.lifespan': '24h',
};
