import { secretOptions } from '../../../constructs/core/secret-options';

describe('secretOptions', () => {
  it('takes variables and first revisions by default', () => {
    const { source, revisions } = secretOptions.parse({});
    expect(source).toEqual({ kind: 'variables' });
    expect(revisions).toMatchObject({ postgresApi: 1, postgresEnrichment: 1, valkey: 1, clerk: 1, nvd: 1 });
    expect(new Set(Object.values(revisions))).toEqual(new Set([1]));
  });

  it('takes one raised revision', () => {
    expect(secretOptions.parse({ revisions: { valkey: 2 } }).revisions).toMatchObject({ valkey: 2, clerk: 1 });
  });

  it.each([{ revisions: { valkey: 0 } }, { revisions: { other: 1 } }, { source: { kind: 'secrets-manager' } }])(
    'refuses %j',
    (options) => {
      expect(secretOptions.safeParse(options).success).toBe(false);
    },
  );
});
