import { randomBytes } from 'node:crypto';
import { issuedSecrets, secretNames, secretVariable } from '../../constructs/core/secret-names';

/**
 * Lines for a shell that set a random value for each secret. A variable that is already set is left out: somebody's own value
 * wins. So are secrets that somebody else issues.
 */
export function secretLines(
  variables: Readonly<Record<string, string | undefined>>,
  random: () => string = () => randomBytes(32).toString('hex'),
): readonly string[] {
  return secretNames
    .filter((name) => !issuedSecrets.includes(name))
    .map((name) => `TF_VAR_${secretVariable(name)}`)
    .filter((variable) => variables[variable] === undefined)
    .map((variable) => `export ${variable}='${random()}'`);
}
