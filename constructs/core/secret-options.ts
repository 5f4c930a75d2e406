import { z } from 'zod';

const revision = (what: string) =>
  z
    .number()
    .int()
    .min(1)
    .default(1)
    .meta({ description: `Raise it to write ${what} anew and restart what reads it.`, unit: 'revision' });

/** Where secret values come from, and which revision of each is wanted. No value is ever part of an environment. */
export const secretOptions = z.strictObject({
  source: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('variables').meta({ description: 'Ephemeral Terraform variables: TF_VAR_<name>.' }),
      }),
      z.strictObject({
        kind: z.literal('secrets-manager').meta({ description: 'AWS Secrets Manager, read at apply, never stored.' }),
        prefix: z.string().min(1).meta({ description: 'Secrets are named <prefix>/<name>.' }),
      }),
    ])
    .default({ kind: 'variables' })
    .meta({ description: 'Where secret values come from.' }),
  revisions: z
    .strictObject({
      postgresAdmin: revision('the password of the administrator of RDS'),
      postgresApi: revision("the password of the API's database role"),
      postgresEnrichment: revision("the password of the enrichment service's database role"),
      valkey: revision('the password of Valkey'),
      clerk: revision("the key that verifies Clerk's tokens"),
      nvd: revision('the NVD API key'),
      grafanaAdmin: revision("the password of Grafana's administrator"),
      slackToken: revision('the token of the Slack app'),
      smtpPassword: revision('the password of the mail server'),
      heartbeatUrl: revision("the address of the dead man's switch"),
      pagerdutyKey: revision('the PagerDuty routing key'),
      alertWebhookUrl: revision('the address of the webhook for alerts'),
      postgresMetrics: revision('the password of the database role that reads metrics'),
      loginClient: revision('the client secret of the login to monitoring'),
      loginCookie: revision('the key of sessions of monitoring, which ends all of them,'),
      postgresMonitor: revision('the password of the database role that reads statistics of RDS'),
      elasticsearchLogstash: revision('the password by which Logstash writes to Elasticsearch'),
      elasticsearchSetup: revision('the password of the job that sets up Elasticsearch and Kibana'),
      elasticsearchExporter: revision('the password by which figures of Elasticsearch are read'),
      elasticsearchReader: revision('the password of the user who reads logs in Kibana'),
      wazuhIndexer: revision("the password of the administrator of Wazuh's indexer and dashboard"),
      wazuhDashboard: revision("the password by which Wazuh's dashboard reads its own index"),
      wazuhApi: revision("the password of the API of Wazuh's manager"),
      wazuhCluster: revision("the key that Wazuh's managers share"),
      wazuhCookie: revision("the key of sessions of Wazuh's dashboard, which ends all of them,"),
      wazuhEnrollment: revision('the password by which a Wazuh agent enrolls'),
    })
    .prefault({})
    .meta({ description: 'One number per secret: raising it rotates the secret.' }),
});

/** Where secret values come from, and which revision of each is wanted. */
export type SecretOptions = z.output<typeof secretOptions>;

/** The name of one secret of an environment. */
export type SecretName = keyof SecretOptions['revisions'];
