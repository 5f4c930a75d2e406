import { optionalSecrets, secretNames, secretVariable } from '../../../constructs/core/secret-names';

describe('secretNames', () => {
  it('names the variable of each secret in Terraform’s letter case', () => {
    expect(secretNames.map(secretVariable)).toEqual([
      'postgres_admin',
      'postgres_api',
      'postgres_enrichment',
      'valkey',
      'clerk',
      'nvd',
    ]);
  });

  it('lets only the NVD key be empty', () => {
    expect(optionalSecrets).toEqual(['nvd']);
  });
});
