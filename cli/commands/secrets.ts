import { randomBytes } from 'node:crypto';
import type { SecretName } from '../../constructs/core/secret-options';
import { secretOptions } from '../../constructs/core/secret-options';

/** The environment variable from which Terraform reads a secret: `postgresApi` comes from `TF_VAR_postgres_api`. */
export function secretVariable(name: SecretName): string {
  return `TF_VAR_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** Every secret of an environment. */
export const secretNames = Object.keys(secretOptions.shape.revisions.unwrap().shape) as readonly SecretName[];

/**
 * Lines for a shell that set a random value for each secret. A variable that is already set is left out: somebody's own
 * value, such as a real NVD key, wins.
 */
export function secretLines(
  variables: Readonly<Record<string, string | undefined>>,
  random: () => string = () => randomBytes(32).toString('base64url'),
): readonly string[] {
  return secretNames
    .map(secretVariable)
    .filter((variable) => variables[variable] === undefined)
    .map((variable) => `export ${variable}='${random()}'`);
}
