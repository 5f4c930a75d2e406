import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { filesBelow } from '../cli/synthesis/publish';
import { root } from './support/run-node';
import { scratch } from './support/scratch';

const successor = 'npm:cdktn@0.24.0';
const leftOut = ['node_modules', '.git', '.tools', 'cdktf.out', 'dist', 'generated', 'test', 'package-lock.json'];
const packageFile = z.looseObject({ dependencies: z.record(z.string(), z.string()) });

// It downloads packages: `npm run test:cdktn`.
const describeOnDemand = process.env['ZEROTRACE_TEST_CDKTN'] === '1' ? describe : describe.skip;

describeOnDemand(`with ${successor} in place of cdktf`, () => {
  const copy = scratch();

  beforeAll(() => {
    cpSync(root, copy, { recursive: true, filter: (path) => !leftOut.includes(basename(path)) });
    const wanted = packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const dependencies = { ...wanted.dependencies, cdktf: successor };
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...wanted, dependencies, devDependencies: {} }));
    // The providers ask for cdktf by a version that its continuation does not have.
    const install = [
      'install',
      '--legacy-peer-deps',
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ];
    execFileSync('npm', install, { cwd: copy, stdio: 'pipe' });
  }, 600_000);

  it('synthesizes the same bytes, version stamp aside', () => {
    const name = z.object({ name: z.string(), version: z.string() });
    const installed = name.parse(JSON.parse(readFileSync(join(copy, 'node_modules/cdktf/package.json'), 'utf8')));
    expect(installed).toEqual({ name: 'cdktn', version: '0.24.0' });

    const [ours, theirs] = [synth(root, '0.21.0'), synth(copy, '0.24.0')];
    expect(Object.keys(theirs)).toEqual(Object.keys(ours));
    expect(Object.keys(ours).length).toBeGreaterThan(10);
    for (const [file, text] of Object.entries(ours)) expect({ file, text: theirs[file] }).toEqual({ file, text });
  }, 300_000);

  function synth(folder: string, version: string): Readonly<Record<string, string>> {
    const outdir = join(scratch(), 'out');
    const env = { ...process.env, CDKTF_OUTDIR: outdir };
    execFileSync(process.execPath, ['--import', 'tsx', 'main.ts'], { cwd: folder, env, stdio: 'pipe' });
    const stamp = `"version": "${version}"`;
    return Object.fromEntries(
      filesBelow(outdir).map((file) => [
        file,
        readFileSync(join(outdir, file), 'utf8').replaceAll(stamp, '"version": "*"'),
      ]),
    );
  }
});
