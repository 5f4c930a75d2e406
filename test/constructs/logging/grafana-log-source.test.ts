import { z } from 'zod';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesized } from '../../support/synthesized';

const stack = z.looseObject({
  resource: z.looseObject({
    kubernetes_secret_v1: z.record(z.string(), z.looseObject({ metadata: z.looseObject({ name: z.string() }) })),
    kubernetes_network_policy_v1: z.record(
      z.string(),
      z.looseObject({ metadata: z.looseObject({ name: z.string(), namespace: z.string() }) }),
    ),
  }),
});

function logging() {
  const path = join(synthesized().outdir, 'stacks/production-logging/cdk.tf.json');
  return stack.parse(JSON.parse(readFileSync(path, 'utf8'))).resource;
}

describe('GrafanaLogSource', () => {
  it('is a Secret that the sidecar finds, with the password put in by Terraform', () => {
    const found = Object.values(logging().kubernetes_secret_v1).find(
      ({ metadata }) => metadata.name === 'grafana-log-source',
    );
    const secret = z
      .looseObject({ data_wo: z.object({ 'logs.yaml': z.string() }), data_wo_revision: z.number() })
      .parse(found);
    expect(found?.metadata).toMatchObject({
      namespace: 'zerotrace-monitoring',
      labels: { grafana_datasource: '1' },
    });
    const text = secret.data_wo['logs.yaml'];
    expect(text.match(/\$\{[^}]+\}/g)).toEqual([
      expect.stringMatching(/^\$\{ephemeral\.aws_secretsmanager_secret_version\.elasticsearch_reader\./),
    ]);
    expect(parse(text.replace(/\$\{[^}]+\}/, 'secret'))).toEqual({
      apiVersion: 1,
      datasources: [
        {
          name: 'Logs',
          uid: 'zerotrace-logs',
          type: 'elasticsearch',
          url: 'https://zerotrace-logs-es-http.zerotrace-logging.svc:9200',
          access: 'proxy',
          basicAuth: true,
          basicAuthUser: 'zerotrace-reader',
          secureJsonData: { basicAuthPassword: 'secret' },
          jsonData: {
            index: 'logs-zerotrace.*-production',
            timeField: '@timestamp',
            logMessageField: 'message',
            logLevelField: 'log.level',
            tlsSkipVerify: true,
          },
        },
      ],
    });
  });

  it('lets Grafana reach Elasticsearch, from both sides', () => {
    const names = Object.values(logging().kubernetes_network_policy_v1).map(({ metadata }) => metadata.name);
    expect(names.filter((name) => name.includes('grafana')).sort()).toEqual([
      'elasticsearch-from-grafana',
      'grafana-to-elasticsearch',
    ]);
  });
});
