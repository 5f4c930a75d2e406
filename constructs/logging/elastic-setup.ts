import { Construct } from 'constructs';
import type { ElasticsearchInput } from '../../logs/elasticsearch';
import { elasticsearchResources } from '../../logs/elasticsearch';
import { elasticsearchUsers } from '../../logs/elasticsearch/roles';
import { savedObjectsFile, savedObjectTypes } from '../../logs/kibana';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Placement } from '../kubernetes/placement';
import { ScheduledJob } from '../kubernetes/scheduled-job';
import { elasticSetupDefaults } from './elastic-setup-defaults';
import { elasticSetupScript } from './elastic-setup-script';
import { elasticNames } from './elastic-stack';
import type { Elasticsearch } from './elasticsearch';
import type { Kibana } from './kibana';

/** Properties of `ElasticSetup`. */
export interface ElasticSetupProps {
  /** Namespace of the job. */
  readonly namespace: INamespace;
  /** What Elasticsearch is to hold. */
  readonly wanted: ElasticsearchInput;
  /** Where it is brought to. */
  readonly elasticsearch: Elasticsearch;
  /** Where saved objects are brought to. */
  readonly kibana: Kibana;
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

const folders = {
  wanted: '/etc/elastic-setup/wanted',
  script: '/etc/elastic-setup/script',
  elasticsearch: '/etc/elastic-setup/elasticsearch',
  kibana: '/etc/elastic-setup/kibana',
} as const;

/**
 * Brings templates, policies, data streams and saved objects in, again and again: what changed is written, what is not wanted any more
 * is removed. The plan of Terraform shows the change as one of the ConfigMap.
 */
export class ElasticSetup extends Construct {
  constructor(scope: Construct, id: string, props: ElasticSetupProps) {
    super(scope, id);
    const { namespace, wanted, elasticsearch, kibana, placement, imageMirror } = props;
    const { name, image, user, schedule, timeoutSeconds, resources } = elasticSetupDefaults;
    const script = new ConfigFiles(this, 'script', {
      namespace,
      name: `${name}-script`,
      files: { 'setup.py': elasticSetupScript() },
    });
    const files = new ConfigFiles(this, 'wanted', {
      namespace,
      name: `${name}-wanted`,
      files: {
        'wanted.json': JSON.stringify({ ...elasticsearchResources(wanted), savedObjectTypes }, undefined, 2),
        'saved-objects.ndjson': savedObjectsFile(),
      },
    });
    const { setup } = elasticsearch.users;
    const job = new ScheduledJob(this, 'job', {
      name,
      namespace,
      component: 'setup',
      schedule,
      timeoutSeconds,
      user,
      placement,
      imageMirror,
      container: {
        name: 'setup',
        image,
        command: ['python', `${folders.script}/setup.py`, folders.wanted],
        environment: {
          PYTHONDONTWRITEBYTECODE: '1',
          ELASTICSEARCH_URL: elasticsearch.url,
          ELASTICSEARCH_AUTHORITY: `${folders.elasticsearch}/ca.crt`,
          KIBANA_URL: kibana.url,
          KIBANA_AUTHORITY: `${folders.kibana}/ca.crt`,
          SETUP_USER: elasticsearchUsers.setup,
          SETUP_PASSWORD: setup.key('password'),
        },
        mounts: [
          { kind: 'config', path: folders.script, files: script },
          { kind: 'config', path: folders.wanted, files },
          { kind: 'foreign-secret', path: folders.elasticsearch, secretName: elasticsearch.authoritySecret },
          { kind: 'foreign-secret', path: folders.kibana, secretName: kibana.authoritySecret },
        ],
        resources,
      },
      dependsOn: [...elasticsearch.ready, ...kibana.ready],
    });
    new NetworkFlow(this, 'to-elasticsearch', {
      from: job.peer,
      to: elasticsearch.peer,
      ports: [elasticNames.elasticsearch.port],
      reason: 'Brings in templates, policies and data streams.',
    });
    new NetworkFlow(this, 'to-kibana', {
      from: job.peer,
      to: kibana.peer,
      ports: [elasticNames.kibana.port],
      reason: 'Brings in data views, searches and dashboards.',
    });
  }
}
