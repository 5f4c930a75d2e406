import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import {
  elasticsearchExporterLabels,
  elasticsearchExporterName,
  elasticsearchExporterPort,
  prometheusElasticsearchExporter,
} from '../../charts/prometheus-elasticsearch-exporter';
import { jobs } from '../../metrics/jobs';
import { ChartRelease } from '../kubernetes/chart-release';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import { elasticNames } from './elastic-stack';
import type { Elasticsearch } from './elasticsearch';

/** Properties of `ElasticsearchExporter`. */
export interface ElasticsearchExporterProps {
  /** Namespace of the exporter: that of Elasticsearch, whose Secrets it reads. */
  readonly namespace: INamespace;
  /** What it asks. */
  readonly elasticsearch: Elasticsearch;
  /** Whether snapshots are taken. */
  readonly snapshots: boolean;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** Nodes for its pod. @default - any node */
  readonly placement?: Placement;
}

/** Metrics of Elasticsearch. */
export class ElasticsearchExporter extends Construct {
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: ElasticsearchExporterProps) {
    super(scope, id);
    const { namespace, elasticsearch, snapshots, mirrors, placement } = props;
    const pods: PodPeer = {
      kind: 'pods',
      name: elasticsearchExporterName,
      namespace,
      labels: elasticsearchExporterLabels,
    };
    this.target = { job: jobs.elasticsearch, pods, port: elasticsearchExporterPort };
    const { exporter: user } = elasticsearch.users;
    const { policies } = new NetworkFlow(this, 'to-elasticsearch', {
      from: pods,
      to: elasticsearch.peer,
      ports: [elasticNames.elasticsearch.port],
      reason: 'Asks Elasticsearch for its figures.',
    });
    new ChartRelease(this, 'chart', {
      name: elasticsearchExporterName,
      namespace,
      installation: prometheusElasticsearchExporter({
        url: elasticsearch.url,
        authoritySecret: elasticsearch.authoritySecret,
        user: user.name,
        revision: user.revision,
        snapshots,
        imageMirror: mirrors.images,
        placement,
      }),
      mirrors,
      dependsOn: [user.resource, ...policies, ...elasticsearch.ready],
    });
  }
}
