import { LocalBackend, TerraformStack } from 'cdktf';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../cli/synthesis/source';
import { synthesize } from '../../../cli/synthesis/synthesize';
import { InvalidInput } from '../../../constructs/core/invalid-input';
import type { SampleEnvironment } from '../../support/sample-source';
import { sampleSource } from '../../support/sample-source';
import { hashesOf, scratch } from '../../support/scratch';

const local = { name: 'local', greeting: 'hello' };
const staging = { name: 'staging', greeting: 'good day' };

function folders() {
  const root = scratch();
  return { root, outdir: join(root, 'cdktf.out'), generated: join(root, 'generated') };
}

function manifestStacks(outdir: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  if (manifest === null || typeof manifest !== 'object' || !('stacks' in manifest)) throw new Error('no stacks');
  return Object.keys(manifest.stacks ?? {});
}

describe('synthesize', () => {
  it('writes each stack, the manifest and the committed copy, and nothing else', () => {
    const { root, outdir, generated } = folders();
    const stacks = synthesize({ ...sampleSource(local, staging), outdir, generated });
    expect(stacks.map(({ environment, stack, resources }) => [environment, stack, resources])).toEqual([
      ['local', 'local-network', 1],
      ['local', 'local-services', 1],
      ['staging', 'staging-network', 1],
      ['staging', 'staging-services', 1],
    ]);
    expect(Object.keys(hashesOf(root)).filter((path) => /\.\w+$/.test(path) && path !== 'cdktf.out')).toEqual([
      'cdktf.out/manifest.json',
      'cdktf.out/stacks/local-network/cdk.tf.json',
      'cdktf.out/stacks/local-services/cdk.tf.json',
      'cdktf.out/stacks/staging-network/cdk.tf.json',
      'cdktf.out/stacks/staging-services/cdk.tf.json',
      'generated/local/local-network/cdk.tf.json',
      'generated/local/local-services/cdk.tf.json',
      'generated/staging/staging-network/cdk.tf.json',
      'generated/staging/staging-services/cdk.tf.json',
    ]);
    expect(manifestStacks(outdir)).toEqual(['local-network', 'local-services', 'staging-network', 'staging-services']);
  });

  it('writes one environment when it is named, and leaves the others as they are', () => {
    const { outdir, generated } = folders();
    synthesize({ ...sampleSource(local, staging), outdir, generated });
    const before = hashesOf(generated);
    const changed = [local, staging].map((environment) => ({ ...environment, greeting: 'changed' }));
    synthesize({ ...sampleSource(...changed), outdir, generated, only: ['local'] });
    const after = hashesOf(generated);
    const differing = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(differing).toEqual(['local/local-network/cdk.tf.json']);
    expect(existsSync(join(outdir, 'stacks/staging-network/cdk.tf.json'))).toBe(true);
    expect(manifestStacks(outdir)).toEqual(['local-network', 'local-services']);
  });

  it('removes what vanished, but not what Terraform keeps in a stack', () => {
    const { outdir, generated } = folders();
    synthesize({ ...sampleSource(local, staging), outdir, generated });
    mkdirSync(join(outdir, 'stacks/staging-network/.terraform'));
    writeFileSync(join(outdir, 'stacks/staging-network/.terraform/environment'), 'default');
    synthesize({ ...sampleSource({ ...local, layers: ['network'] }), outdir, generated });
    expect(readdirSync(generated)).toEqual(['local']);
    expect(readdirSync(join(generated, 'local'))).toEqual(['local-network']);
    expect(readdirSync(join(outdir, 'stacks'))).toEqual(['local-network', 'staging-network']);
    expect(readdirSync(join(outdir, 'stacks/staging-network'))).toEqual(['.terraform']);
  });

  it('writes stacks of no environment to generated/common', () => {
    const { outdir, generated } = folders();
    const buildCommon: Source<SampleEnvironment>['buildCommon'] = (app, all) => {
      const stack = new TerraformStack(app, `bootstrap-${all.length}`);
      new LocalBackend(stack, { path: 'bootstrap.tfstate' });
    };
    const source = { ...sampleSource(local, staging), buildCommon };
    const [, , , , common] = synthesize({ ...source, outdir, generated });
    expect(common).toMatchObject({ environment: 'common', stack: 'bootstrap-2' });
    expect(readdirSync(join(generated, 'common/bootstrap-2'))).toEqual(['cdk.tf.json']);
    synthesize({ ...source, outdir, generated, only: ['local'] });
    expect(readdirSync(join(generated, 'common'))).toEqual(['bootstrap-2']);
    synthesize({ ...source, environments: [local], outdir, generated });
    expect(readdirSync(join(generated, 'common'))).toEqual(['bootstrap-1']);
  });

  it('writes files for other programs beside the stacks, and none of an invalid environment', () => {
    const { outdir, generated } = folders();
    const source = {
      ...sampleSource(local, staging),
      exports: ({ name }: SampleEnvironment) => ({ [`prometheus/${name}.yaml`]: `name: ${name}\n` }),
      commonExports: () => ({ 'dashboards/api/overview.json': '{}\n' }),
    };
    synthesize({ ...source, outdir, generated });
    expect(readFileSync(join(generated, 'staging/prometheus/staging.yaml'), 'utf8')).toBe('name: staging\n');
    expect(readFileSync(join(generated, 'common/dashboards/api/overview.json'), 'utf8')).toBe('{}\n');
    const before = hashesOf(generated);
    const exports = ({ name }: SampleEnvironment) => {
      if (name === 'staging') throw new InvalidInput([]);
      return { 'prometheus/other.yaml': 'other\n' };
    };
    expect(() => synthesize({ ...source, exports, outdir, generated })).toThrow(InvalidInput);
    expect(hashesOf(generated)).toEqual(before);
  });

  it('does not rewrite a file that stays the same', () => {
    const { outdir, generated } = folders();
    const source = sampleSource(local);
    synthesize({ ...source, outdir, generated });
    const file = join(outdir, 'stacks/local-network/cdk.tf.json');
    utimesSync(file, 1, 1);
    synthesize({ ...source, outdir, generated });
    expect(statSync(file).mtimeMs).toBe(1000);
  });

  it('tells the problems of all environments at once and writes nothing', () => {
    const { root, outdir, generated } = folders();
    const bad = sampleSource({ name: 'local', greeting: 1 }, { name: 'staging' });
    const error = thrownBy(() => synthesize({ ...bad, outdir, generated }));
    expect(error.problems.map(({ property }) => property)).toEqual(['greeting', 'greeting']);
    expect(readdirSync(root)).toEqual([]);
  });

  it('writes nothing when a construct refuses its properties, and keeps the former output', () => {
    const { root, outdir, generated } = folders();
    const source = sampleSource(local, staging);
    synthesize({ ...source, outdir, generated });
    const before = hashesOf(root);
    const problem = { where: 'x', property: 'y', got: 'z', expected: 'a', fix: 'b' };
    const build = () => {
      throw new InvalidInput([problem]);
    };
    const error = thrownBy(() => synthesize({ ...source, build, outdir, generated }));
    expect(error.problems).toEqual([problem, problem]);
    expect(hashesOf(root)).toEqual(before);
  });

  it('refuses an environment that does not exist, and two of the same name', () => {
    const { outdir } = folders();
    expect(thrownBy(() => synthesize({ ...sampleSource(local), outdir, only: ['prod'] })).message).toBe(
      'command line: --environment: got "prod", expected one of local; fix: name an environment that environments/index.ts lists',
    );
    expect(thrownBy(() => synthesize({ ...sampleSource(local, local), outdir })).message).toContain(
      'local: name: got "local", expected a name that no other environment has',
    );
  });

  it('sweeps staging folders of processes that were killed', () => {
    const { outdir } = folders();
    mkdirSync(join(outdir, '.staging-99999999'), { recursive: true });
    synthesize({ ...sampleSource(local), outdir });
    expect(readdirSync(outdir)).toEqual(['manifest.json', 'stacks']);
  });

  it('gives each stack the part of the lock file that concerns it, and goes on without one', () => {
    const { root, outdir } = folders();
    const lockFile = join(root, '.terraform.lock.hcl');
    synthesize({ ...sampleSource(local), outdir, lockFile });
    expect(existsSync(join(outdir, 'stacks/local-network/.terraform.lock.hcl'))).toBe(false);
    const block = 'provider "terraform.io/builtin/terraform" {\n  version = "1.0.0"\n}\n';
    writeFileSync(lockFile, `# header\n\n${block}\nprovider "registry.terraform.io/hashicorp/aws" {\n}\n`);
    synthesize({ ...sampleSource(local), outdir, lockFile });
    expect(readFileSync(join(outdir, 'stacks/local-network/.terraform.lock.hcl'), 'utf8')).toMatch(
      /^# This file is maintained automatically[^]*\n\nprovider "terraform\.io\/builtin\/terraform" \{\n {2}version = "1\.0\.0"\n\}\n$/,
    );
  });
});

function thrownBy(work: () => unknown): InvalidInput {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
