import { TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { literal } from './literal';
import { secretForms } from './secret-forms';
import { secretVariable } from './secret-names';
import type { SecretName, SecretOptions } from './secret-options';
import type { SecretValue } from './secret-value';

/** Properties of `SecretSource`. */
export interface SecretSourceProps {
  /** Where values come from, and their revisions. */
  readonly options: SecretOptions;
}

const descriptions: Record<SecretName, string> = {
  postgresAdmin: 'Password of the administrator of the RDS instance: printable characters except / @ " and space.',
  postgresApi: 'Password of the database role of zerotrace-api.',
  postgresEnrichment: 'Password of the database role of zerotrace-enrichment.',
  valkey: 'Password of Valkey.',
  clerk: "HMAC key that verifies Clerk's session tokens.",
  nvd: 'NVD API key, as NVD issued it.',
  grafanaAdmin: "Password of Grafana's administrator.",
  slackToken: 'Bot token (chat:write) of the Slack app that posts alerts.',
  smtpPassword: 'Password of the mail server that alerts go through.',
  heartbeatUrl: "Address, outside the cluster, that the dead man's switch calls.",
  pagerdutyKey: 'Routing key of PagerDuty.',
  alertWebhookUrl: 'Address of the webhook that alerts go to.',
  postgresMetrics: 'Password of the database role that reads figures, and nothing else.',
  loginClient: 'Client secret that the OpenID Connect provider gave for the login to monitoring.',
  loginCookie: 'Random text that the key of sessions of monitoring is made from.',
  postgresMonitor: 'Password of the database role that reads the statistics of RDS, and no table.',
  elasticsearchLogstash: 'Password of the user of Elasticsearch by which Logstash adds lines.',
  elasticsearchSetup: 'Password of the user of Elasticsearch that sets up templates, policies and Kibana.',
  elasticsearchExporter: 'Password of the user of Elasticsearch that reads its figures, and no line.',
  elasticsearchReader: 'Password of the user of Kibana who reads every log.',
  wazuhIndexer: "Password of the user admin of Wazuh's indexer and dashboard.",
  wazuhDashboard: "Password of the user kibanaserver, by which Wazuh's dashboard reads its own index.",
  wazuhApi: "Password of the user wazuh-wui of the API of Wazuh's manager.",
  wazuhCluster: "Key that encrypts what Wazuh's managers tell each other.",
  wazuhCookie: "Key of the sessions of Wazuh's dashboard: 32 characters or more.",
  wazuhEnrollment: 'Password by which a Wazuh agent enrolls.',
};

/** Fewest characters of a secret: an empty or typed-in one must not reach a database. */
const minimumLength = 16;

const secretVersion = 'aws_secretsmanager_secret_version';

/**
 * The secrets of one stack: ephemeral variables (`TF_VAR_<name>`, needed again when a saved plan is applied and at
 * destroy) or ephemeral reads of AWS Secrets Manager. Neither is ever part of a plan or a state.
 */
export class SecretSource extends Construct {
  private readonly values = new Map<SecretName, SecretValue>();
  private readonly options: SecretOptions;

  constructor(scope: Construct, id: string, { options }: SecretSourceProps) {
    super(scope, id);
    this.options = options;
  }

  /** The secret of this name. Declares it in the stack when it is first asked for. */
  value(name: SecretName): SecretValue {
    const known = this.values.get(name);
    if (known !== undefined) return known;
    const reference =
      this.options.source.kind === 'variables'
        ? this.variable(name)
        : this.secretsManager(name, this.options.source.prefix);
    const value = { reference, revision: this.options.revisions[name] };
    this.values.set(name, value);
    return value;
  }

  /**
   * Any secret as a key of 32 bytes in base64url, which Terraform works out when it applies: for programs that want exactly as many.
   * It is as ephemeral as the secret. The expression is written here: cdktf's functions take the text of a reference for a text.
   */
  aesKey(name: SecretName): SecretValue {
    const { revision } = this.value(name);
    const hash = `base64sha256(${this.expression(name)})`;
    return { reference: `\${replace(replace(${hash}, "+", "-"), "/", "_")}`, revision };
  }

  /** The secret in Terraform's language, once it is declared. */
  private expression(name: SecretName): string {
    return this.options.source.kind === 'variables'
      ? `var.${secretVariable(name)}`
      : `ephemeral.${secretVersion}.${secretVariable(name)}.secret_string`;
  }

  private variable(name: SecretName): string {
    const variable = new TerraformVariable(this, name, {
      type: 'string',
      description: descriptions[name],
      sensitive: true,
      nullable: false,
    });
    variable.overrideLogicalId(secretVariable(name));
    // cdktf 0.21 has no typed form of ephemeral variables (Terraform 1.10).
    variable.addOverride('ephemeral', true);
    variable.addValidation({
      condition: `\${length(var.${secretVariable(name)}) >= ${minimumLength}}`,
      errorMessage: `Set TF_VAR_${secretVariable(name)} to at least ${minimumLength} characters.`,
    });
    const form = this.form(name, `var.${secretVariable(name)}`);
    if (form !== undefined) {
      variable.addValidation({
        condition: form.condition,
        errorMessage: `Set TF_VAR_${secretVariable(name)} to ${form.expected}.`,
      });
    }
    return variable.stringValue;
  }

  /** What the form of a secret, if it has one, demands of an expression of Terraform. */
  private form(name: SecretName, expression: string) {
    const form = secretForms[name];
    if (form === undefined) return undefined;
    const matches = form.patterns.map((pattern) => `can(regex("${pattern}", ${expression}))`);
    return { expected: form.expected, condition: `\${${matches.join(' && ')}}` };
  }

  private secretsManager(name: SecretName, prefix: string): string {
    const secretId = `${literal(prefix)}/${secretVariable(name)}`;
    const form = this.form(name, 'self.secret_string');
    // cdktf 0.21 has no typed form of ephemeral blocks either.
    TerraformStack.of(this).addOverride(`ephemeral.${secretVersion}.${secretVariable(name)}`, {
      secret_id: secretId,
      lifecycle: {
        postcondition: [
          {
            condition: `\${length(self.secret_string) >= ${minimumLength}}`,
            error_message: `Store at least ${minimumLength} characters in the secret ${secretId}.`,
          },
          ...(form === undefined
            ? []
            : [{ condition: form.condition, error_message: `Store ${form.expected} in the secret ${secretId}.` }]),
        ],
      },
    });
    return `\${${this.expression(name)}}`;
  }
}
