import { TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { invalidConstruct } from '../../../constructs/core/invalid-construct';

describe('invalidConstruct', () => {
  it('names the construct by its path in every problem', () => {
    const stack = new TerraformStack(Testing.app(), 'staging-data');
    const construct = new Construct(new Construct(stack, 'postgres'), 'pooler');
    const problem = { property: 'instances', got: '0', expected: '1 or more', fix: 'raise it' };
    expect(invalidConstruct(construct, problem, { ...problem, property: 'poolSize' }).problems).toEqual([
      { where: 'staging-data/postgres/pooler', ...problem },
      { where: 'staging-data/postgres/pooler', ...problem, property: 'poolSize' },
    ]);
  });
});
