import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPlan } from '../../../cli/pipeline/apply';
import { planStack, resultLine } from '../../../cli/pipeline/plan';
import { findStack, stacksOf } from '../../../cli/pipeline/stack-folder';
import { synthesize } from '../../../cli/synthesis/synthesize';
import { describeWith } from '../../support/program';
import { sampleSource } from '../../support/sample-source';
import { scratch } from '../../support/scratch';

const environment = { name: 'staging', greeting: 'hello', layers: ['network', 'services', 'monitoring'] };

describeWith('terraform', 'planning and applying stack by stack', () => {
  const root = scratch();
  const outdir = join(root, 'cdktf.out');
  const plan = join(root, 'saved.plan');
  const synth = (changes: object = {}) => synthesize({ ...sampleSource({ ...environment, ...changes }), outdir });
  const state = (layer: string) => join(root, `terraform.state/staging-${layer}.tfstate`);

  beforeAll(() => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    synth();
  });

  it('finds the stacks of an environment in order, and says what there is instead of an unknown one', () => {
    expect(stacksOf(outdir, 'staging').map(({ stack }) => stack)).toEqual([
      'staging-network',
      'staging-services',
      'staging-monitoring',
    ]);
    expect(findStack(outdir, 'staging-services').upstreams).toEqual(['staging-network']);
    expect(() => findStack(outdir, 'staging-data')).toThrow(
      /^no stack staging-data in .*; it has staging-monitoring, staging-network, staging-services$/,
    );
    expect(() => findStack(root, 'staging-network')).toThrow(/: run npm run synth$/);
  });

  it('waits for an upstream that is not applied yet', async () => {
    const result = await planStack(findStack(outdir, 'staging-services'));
    expect(result).toEqual({ kind: 'waits', for: ['staging-network'] });
    expect(resultLine('staging-services', result)).toBe('staging-services waits for staging-network');
  });

  it('applies exactly the saved plan, after which nothing is left to change', async () => {
    const network = findStack(outdir, 'staging-network');
    const result = await planStack(network, { out: plan });
    expect(result).toMatchObject({ kind: 'changes', text: expect.stringContaining('terraform_data.greeting') });
    expect(statSync(plan).mode & 0o077).toBe(0);
    await applyPlan(network, plan);
    expect(existsSync(state('network'))).toBe(true);
    expect(await planStack(network)).toMatchObject({ kind: 'no-changes' });
    expect(await planStack(findStack(outdir, 'staging-services'))).toMatchObject({ kind: 'changes' });
  });

  it('refuses a plan that the state has overtaken', async () => {
    const network = findStack(outdir, 'staging-network');
    synth({ greeting: 'second' });
    await planStack(network, { out: plan });
    await applyPlan(network, plan);
    await expect(applyPlan(network, plan)).rejects.toThrow('staging-network: terraform apply failed');
  });

  it('waits when the upstream lacks an output that is new, and fails for what is wrong in the stack itself', async () => {
    const file = join(outdir, 'stacks/staging-services/cdk.tf.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(outputs\.)[\w-]+/g, '$1new_output'));
    expect(await planStack(findStack(outdir, 'staging-services'))).toEqual({ kind: 'waits', for: ['staging-network'] });
    writeFileSync(file, text.replace('"input": ', '"inputs": '));
    await expect(planStack(findStack(outdir, 'staging-services'))).rejects.toThrow(
      /^staging-services: terraform plan failed\nerror: .*\n/,
    );
    writeFileSync(file, text);
  });

  it('seals a plan with a passphrase, and opens it only with that and for its stack', async () => {
    const network = findStack(outdir, 'staging-network');
    synth({ greeting: 'third' });
    await planStack(network, { out: plan, key: 'passphrase' });
    expect(readFileSync(plan, 'latin1')).not.toContain('tfplan');
    await expect(applyPlan(network, plan)).rejects.toThrow('the plan is sealed: set ZEROTRACE_PLAN_KEY');
    await expect(applyPlan(network, plan, 'other')).rejects.toThrow('not one of staging-network sealed with this');
    await expect(applyPlan(findStack(outdir, 'staging-services'), plan, 'passphrase')).rejects.toThrow('not one of');
    await applyPlan(network, plan, 'passphrase');
    expect(readFileSync(state('network'), 'utf8')).toContain('third');
  });
});
