import { z } from 'zod';
import { alertOptions } from '../alerts/alert-options';
import { notificationOptions } from '../alerts/notifications/notification-options';
import { mirrorOptions } from '../charts/mirror-options';
import { clusterOptions, nodeSystem } from '../constructs/cluster/cluster-options';
import { secretOptions } from '../constructs/core/secret-options';
import { dataOptions } from '../constructs/data/data-options';
import { loggingOptions } from '../constructs/logging/logging-options';
import { monitoringOptions } from '../constructs/monitoring/monitoring-options';
import { networkOptions } from '../constructs/network/network-options';
import { securityOptions } from '../constructs/security/security-options';
import { serviceOptions } from '../constructs/services/service-options';
import { InvalidInput } from '../constructs/core/invalid-input';
import { environmentProblems, sharedProblems } from './problems';

const arn = () => z.string().regex(/^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'the ARN of an IAM role');

const kubeconfigTarget = z.strictObject({
  kind: z.literal('kubeconfig').meta({ description: 'Any cluster that a kubeconfig knows. No cloud is touched.' }),
  context: z.string().min(1).meta({
    description: 'Context of the kubeconfig that KUBE_CONFIG_PATH names. A current context is never used.',
  }),
  nodeSystem: nodeSystem(),
});

const awsTarget = z.strictObject({
  kind: z.literal('aws').meta({ description: 'An AWS account.' }),
  account: z
    .string()
    .regex(/^\d{12}$/, 'twelve digits')
    .meta({ description: 'Account id: any other is refused.' }),
  region: z
    .string()
    .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'an AWS region')
    .meta({ description: 'Region.' }),
  zones: z
    .array(z.string().regex(/^[a-z]{2}(?:-[a-z]+)+-\d+[a-z]$/, 'an availability zone'))
    .min(2)
    .max(4)
    .meta({ description: 'Availability zones, in a fixed order.' }),
  domain: z.hostname().meta({ description: 'DNS name of the web app; the zone of this name is created.' }),
  roles: z
    .strictObject({
      plan: arn().meta({ description: 'Role that plans: reads everything, changes nothing.' }),
      apply: arn().meta({ description: 'Role that applies.' }),
    })
    .meta({ description: 'Roles of the pipeline.' }),
  state: z
    .strictObject({
      bucket: z.string().min(3).meta({ description: 'S3 bucket of the states, made by the bootstrap stack.' }),
      region: z.string().optional().meta({ description: 'Its region. Default: the region of the environment.' }),
      kmsKeyAlias: z.string().default('zerotrace-terraform-state').meta({
        description: 'Alias of the KMS key that encrypts the states, without "alias/".',
      }),
    })
    .meta({ description: 'Where Terraform keeps its states.' }),
  network: networkOptions.meta({ description: 'The VPC.' }),
  cluster: clusterOptions.meta({ description: 'The EKS cluster.' }),
});

/** The schema of an environment: everything that may differ between two deployments of the platform. */
export const environmentSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])$/, '2 to 20 lower-case letters, digits and hyphens')
    .refine((name) => name !== 'common', 'another name: generated/common holds what no environment changes')
    .meta({ description: 'Name: first part of every stack name.' }),
  tier: z.enum(['local', 'development', 'staging', 'production']).meta({
    description: 'What the environment is for: rules are stricter in production.',
  }),
  target: z.discriminatedUnion('kind', [kubeconfigTarget, awsTarget]).meta({ description: 'Where it is deployed.' }),
  mirrors: mirrorOptions.prefault({}).meta({ description: 'Mirrors for charts, images and providers.' }),
  secrets: secretOptions.prefault({}).meta({ description: 'Where secrets come from.' }),
  data: dataOptions.meta({ description: 'Databases.' }),
  services: serviceOptions.meta({ description: 'The ZeroTrace services.' }),
  monitoring: monitoringOptions.meta({ description: 'Metrics and alerts.' }),
  logging: loggingOptions.optional().meta({ description: 'Logs. Default: none; lines stay on their nodes.' }),
  security: securityOptions.optional().meta({
    description: 'Looking for intruders. Needs `logging`. Default: none.',
  }),
  notifications: notificationOptions.optional().meta({
    description: 'Who is told of alerts, and how. Default: nobody; alerts are shown in Alertmanager.',
  }),
  alerts: alertOptions.optional().meta({
    description:
      'What is changed about alerts, by name: thresholds, durations, severities, on or off. Default: nothing.',
  }),
});

/** An environment as it is written: defaults may be left out. */
export type EnvironmentInput = z.input<typeof environmentSchema>;

/** An environment with every default filled in and every rule met. */
export type Environment = z.output<typeof environmentSchema>;

/** Where an AWS environment is deployed. */
export type AwsTarget = Extract<Environment['target'], { kind: 'aws' }>;

/** The environment that somebody wrote, with defaults filled in. Throws `InvalidInput` with every problem it has. */
export function parseEnvironment(value: unknown): Environment {
  const { environment, problems } = environmentProblems(environmentSchema, value);
  if (environment === undefined || problems.length > 0) throw new InvalidInput(problems);
  return environment;
}

/** Parses several environments and checks the rules between them. Throws `InvalidInput` with every problem of all. */
export function parseEnvironments(values: readonly unknown[]): readonly Environment[] {
  const parsed = values.map((value) => environmentProblems(environmentSchema, value));
  const environments = parsed.flatMap(({ environment }) => (environment === undefined ? [] : [environment]));
  const problems = [...parsed.flatMap((each) => each.problems), ...sharedProblems(environments)];
  if (problems.length > 0) throw new InvalidInput(problems);
  return environments;
}

/** Checks the rules between environments that are each valid. Throws `InvalidInput` with every problem. */
export function checkEnvironments(environments: readonly Environment[]): void {
  const problems = sharedProblems(environments);
  if (problems.length > 0) throw new InvalidInput(problems);
}
