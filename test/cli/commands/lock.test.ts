import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from '../../../cli/commands/lock';
import { sampleSource } from '../../support/sample-source';
import { scratch } from '../../support/scratch';
import type { App } from 'cdktf';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformStack } from 'cdktf';

/** A stand-in for terraform, which would ask a registry: it keeps its arguments and what it is to lock. */
function fakeTerraform(exitCode: number): string {
  const folder = scratch();
  const script = `#!/bin/sh
echo "$@" > ${folder}/arguments
cd "\${1#-chdir=}" && cat main.tf.json > ${folder}/main && echo '# locked' > .terraform.lock.hcl
exit ${exitCode}
`;
  writeFileSync(join(folder, 'terraform'), script);
  chmodSync(join(folder, 'terraform'), 0o755);
  return folder;
}

describe('zerotrace lock', () => {
  const path = process.env['PATH'] ?? '';
  const source = {
    ...sampleSource({ name: 'local', greeting: 'hello' }),
    buildCommon: (app: App) => new AwsProvider(new TerraformStack(app, 'aws'), 'aws', { region: 'eu-central-1' }),
  };

  beforeEach(() => {
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  afterEach(() => {
    process.env['PATH'] = path;
  });

  it('locks every provider that a stack requires, for every platform, and writes the file', async () => {
    const [root, fake] = [scratch(), fakeTerraform(0)];
    process.env['PATH'] = `${fake}:${path}`;
    await lock(source, root, { netMirror: 'https://mirror.example.com/' });
    expect(readFileSync(join(fake, 'arguments'), 'utf8')).toMatch(
      /^-chdir=\S+ providers lock -net-mirror=https:\/\/mirror\.example\.com\/ -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64\n$/,
    );
    expect(JSON.parse(readFileSync(join(fake, 'main'), 'utf8'))).toEqual({
      terraform: { required_providers: { aws: { source: 'aws', version: '6.25.0' } } },
    });
    expect(readFileSync(join(root, '.terraform.lock.hcl'), 'utf8')).toBe('# locked\n');
  });

  it('leaves the file as it was when Terraform fails', async () => {
    const root = scratch();
    process.env['PATH'] = `${fakeTerraform(1)}:${path}`;
    await expect(lock(source, root, {})).rejects.toThrow('terraform providers lock failed');
    expect(existsSync(join(root, '.terraform.lock.hcl'))).toBe(false);
  });
});
