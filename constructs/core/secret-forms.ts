import type { SecretName } from './secret-options';

/** What a secret has to look like where any text will not do. */
export interface SecretForm {
  /** The form in words, after "Set ... to". */
  readonly expected: string;
  /** Regular expressions that all have to match: RE2, as Terraform has it. */
  readonly patterns: readonly string[];
  /** A value of this form out of 64 random hexadecimal digits, or of a placeholder that ends with them. */
  readonly make: (random: string) => string;
}

/**
 * Scripts of the images of Wazuh put passwords into sed, YAML and JSON as they are, what is digits only would be read as a number, and
 * bcrypt takes 72 bytes
 * (https://github.com/wazuh/wazuh-docker/tree/v4.14.6/build-docker-images).
 */
const plain: SecretForm = {
  expected: '16 to 72 letters, digits, ".", "_" and "-", with a letter',
  patterns: ['^[A-Za-z0-9._-]{16,72}$', '[A-Za-z]'],
  make: (random) => random.slice(0, 72),
};

/** Secrets whose form somebody demands. Others are any text. */
export const secretForms: Partial<Record<SecretName, SecretForm>> = {
  wazuhIndexer: plain,
  wazuhDashboard: plain,
  wazuhEnrollment: plain,
  /** Shorter ones are refused (`opensearch_security.cookie.password`), and the default of all installations is public. */
  wazuhCookie: {
    expected: '32 to 128 letters, digits, ".", "_" and "-"',
    patterns: ['^[A-Za-z0-9._-]{32,128}$'],
    make: (random) => random,
  },
  /** Wazuh's API refuses others with errors 5007 and 5009 (framework/wazuh/security.py). */
  wazuhApi: {
    expected:
      '16 to 64 letters, digits, ".", "_" and "-", with an upper-case and a lower-case letter, a digit and a sign',
    patterns: ['^[A-Za-z0-9._-]{16,64}$', '[A-Z]', '[a-z]', '[0-9]', '[._-]'],
    make: (random) => `Aa1-${random.slice(0, 60)}`,
  },
  /** Wazuh's cluster refuses others with error 3004 (framework/wazuh/core/cluster/utils.py). */
  wazuhCluster: {
    expected: 'exactly 32 letters and digits',
    patterns: ['^[A-Za-z0-9]{32}$'],
    make: (random) => random.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 32),
  },
};

/** A value of the form that the secret demands. */
export function secretOfForm(name: SecretName, random: string): string {
  return secretForms[name]?.make(random) ?? random;
}
