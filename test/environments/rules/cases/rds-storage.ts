import type { RuleCases } from '../../../support/rule-cases';

const rds = { kind: 'rds', instanceClass: 'db.r7g.large' };
const storage = (size: string) => ({ 'data.postgres': { ...rds, storage: size } });
const finding = {
  property: 'data.postgres.storage',
  expected: 'whole GiB from 20Gi to 32Ti',
  fix: 'write a size such as "20Gi"',
};

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development', set: storage('20Gi') }],
  failing: [
    { base: 'development', set: storage('19Gi'), finds: [{ ...finding, got: '"19Gi"' }] },
    { base: 'development', set: storage('30001Mi'), finds: [{ ...finding, got: '"30001Mi"' }] },
    { base: 'development', set: storage('33Ti'), finds: [{ ...finding, got: '"33Ti"' }] },
  ],
};
