import { randomBytes } from 'node:crypto';
import { secretForms, secretOfForm } from '../../../constructs/core/secret-forms';
import { secretNames } from '../../../constructs/core/secret-names';
import type { SecretName } from '../../../constructs/core/secret-options';

const formed = secretNames.filter((name) => secretForms[name] !== undefined);

function fits(name: SecretName, text: string): boolean {
  return (secretForms[name]?.patterns ?? []).every((pattern) => new RegExp(pattern).test(text));
}

describe('secretForms', () => {
  it('leaves secrets alone that nobody demands a form of', () => {
    expect(formed).toEqual([
      'wazuhIndexer',
      'wazuhDashboard',
      'wazuhApi',
      'wazuhCluster',
      'wazuhCookie',
      'wazuhEnrollment',
    ]);
    expect(secretOfForm('valkey', 'any text')).toBe('any text');
  });

  it.each(formed)('makes a value of the form of %s, of a random one and of a placeholder', (name) => {
    const random = randomBytes(32).toString('hex');
    expect(fits(name, secretOfForm(name, random))).toBe(true);
    expect(fits(name, secretOfForm(name, `placeholder-${random}`))).toBe(true);
  });

  // The expression of framework/wazuh/security.py, and its length.
  it('gives the API of Wazuh a password that its own rule takes', () => {
    const password = secretOfForm('wazuhApi', randomBytes(32).toString('hex'));
    expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^A-Za-z0-9]).{8,}$/);
    expect(password).toHaveLength(64);
  });

  it.each([
    ['wazuhApi', 'no-upper-case-letter-1'],
    ['wazuhApi', 'NO-LOWER-CASE-LETTER-1'],
    ['wazuhApi', 'No-Digit-At-All-In-It'],
    ['wazuhApi', 'NoSignAtAllInIt0123'],
    ['wazuhApi', `Aa1-${'a'.repeat(61)}`],
    ['wazuhCluster', 'a'.repeat(31)],
    ['wazuhCluster', 'a'.repeat(33)],
    ['wazuhCluster', `${'a'.repeat(31)}-`],
    ['wazuhIndexer', `quote'in-the-middle`],
    ['wazuhIndexer', 'a'.repeat(73)],
    ['wazuhDashboard', '0123456789012345'],
    ['wazuhDashboard', 'space in the middle'],
    ['wazuhEnrollment', 'slash/in/the/middle'],
  ] as const)('refuses for %s: %s', (name, text) => {
    expect(fits(name, text)).toBe(false);
  });
});
