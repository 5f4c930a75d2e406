import { randomBytes } from 'node:crypto';
import { secretOfForm } from '../../constructs/core/secret-forms';
import { issuedSecrets, secretNames, secretVariable } from '../../constructs/core/secret-names';

/** Options of `secretLines`. */
export interface SecretLinesOptions {
  /**
   * Whether the values only make a plan possible: they cover secrets that somebody else issues too, and say what they are. A plan
   * holds none of them.
   * @default false
   */
  readonly placeholders?: boolean;
  /** Where values come from. @default 64 random hexadecimal digits */
  readonly random?: () => string;
}

/**
 * Lines for a shell that set a random value for each secret. A variable that is already set is left out: somebody's own value
 * wins. So are secrets that somebody else issues.
 */
export function secretLines(
  variables: Readonly<Record<string, string | undefined>>,
  { placeholders = false, random = () => randomBytes(32).toString('hex') }: SecretLinesOptions = {},
): readonly string[] {
  return secretNames
    .filter((name) => placeholders || !issuedSecrets.includes(name))
    .map((name) => ({ name, variable: `TF_VAR_${secretVariable(name)}` }))
    .filter(({ variable }) => variables[variable] === undefined)
    .map(({ name, variable }) => {
      const value = secretOfForm(name, `${placeholders ? 'placeholder-' : ''}${random()}`);
      return `export ${variable}='${value}'`;
    });
}
