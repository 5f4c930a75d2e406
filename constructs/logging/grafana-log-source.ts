import { Construct } from 'constructs';
import { stringify } from 'yaml';
import { dataSourceLabel } from '../../charts/grafana-values';
import { dataSources } from '../../dashboards/vocabulary';
import { everyDataStream } from '../../logs/datasets';
import { literalText } from '../core/literal-text';
import type { SecretValue } from '../core/secret-value';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { elasticNames } from './elastic-stack';
import type { Elasticsearch } from './elasticsearch';

/** Properties of `GrafanaLogSource`. */
export interface GrafanaLogSourceProps {
  /** Name of the environment: last part of the names of data streams. */
  readonly environment: string;
  /** Grafana's pod: its sidecar looks in its namespace. */
  readonly grafana: PodPeer;
  /** Where lines are kept. */
  readonly elasticsearch: Elasticsearch;
  /** User that reads lines, and nothing else. */
  readonly reader: { readonly name: string; readonly password: SecretValue };
}

/** Key of the Secret: a file of Grafana's provisioning. */
const file = 'logs.yaml';

/** Stands for the password in the file until Terraform writes it: letters only, as YAML takes them. */
const placeholder = 'PASSWORD';

/**
 * Elasticsearch as a data source of Grafana's, so that dashboards lead to the log lines of the same service and time. A Secret that
 * Grafana's sidecar picks up, since the password is in it; it is in no plan and no state.
 */
export class GrafanaLogSource extends Construct {
  /** The Secret. */
  readonly secret: WriteOnlySecret;

  constructor(scope: Construct, id: string, props: GrafanaLogSourceProps) {
    super(scope, id);
    const { environment, grafana, elasticsearch, reader } = props;
    new NetworkFlow(this, 'to-elasticsearch', {
      from: grafana,
      to: elasticsearch.peer,
      ports: [elasticNames.elasticsearch.port],
      reason: 'Grafana shows log lines.',
    });
    this.secret = new WriteOnlySecret(this, 'source', {
      namespace: grafana.namespace,
      name: 'grafana-log-source',
      labels: dataSourceLabel,
      data: { [file]: withPassword(sourceFile(environment, elasticsearch.url, reader.name), reader.password) },
    });
  }
}

/** What Grafana reads (https://grafana.com/docs/grafana/latest/datasources/elasticsearch/#provision-the-data-source). */
function sourceFile(environment: string, url: string, user: string): string {
  return stringify({
    apiVersion: 1,
    datasources: [
      {
        name: 'Logs',
        uid: dataSources.logs.uid,
        type: dataSources.logs.type,
        url,
        access: 'proxy',
        basicAuth: true,
        basicAuthUser: user,
        secureJsonData: { basicAuthPassword: placeholder },
        jsonData: {
          index: everyDataStream(environment),
          timeField: '@timestamp',
          logMessageField: 'message',
          logLevelField: 'log.level',
          // The operator's authority is in a Secret of another namespace: docs/decisions/0508-log-lines-in-grafana.md.
          tlsSkipVerify: true,
        },
      },
    ],
  });
}

/** A file with a secret in it: Terraform puts the pieces together while it writes. Secrets are letters and digits. */
function withPassword(text: string, { reference, revision }: SecretValue): SecretValue {
  return { reference: text.split(placeholder).map(literalText).join(reference), revision };
}
