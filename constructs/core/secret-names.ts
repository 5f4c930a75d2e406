import type { SecretName } from './secret-options';
import { secretOptions } from './secret-options';

/** Every secret that an environment may need. */
export const secretNames = Object.keys(secretOptions.shape.revisions.unwrap().shape) as readonly SecretName[];

/** Secrets that somebody else issues: a random value would be refused where it is used. */
export const issuedSecrets: readonly SecretName[] = [
  'nvd',
  'slackToken',
  'smtpPassword',
  'heartbeatUrl',
  'pagerdutyKey',
  'alertWebhookUrl',
  'loginClient',
];

/** The name of a secret's Terraform variable, and the last part of its name in Secrets Manager: `postgres_api`. */
export function secretVariable(name: SecretName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
