import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from './support/program';
import { root } from './support/run-node';
import { scratch } from './support/scratch';

describeWith('gitleaks', 'what is committed', (program) => {
  const gitleaks = (mode: string, target: string) =>
    spawnSync(program, [mode, target, '--no-banner', '--no-color', '--redact', '--verbose'], { encoding: 'utf8' });

  it('holds no secret, in any commit', () => {
    const { stdout, status } = gitleaks('git', root);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('would be found if it did', () => {
    const folder = scratch();
    // Put together here, so that this file is not found.
    const key = ['AKIA', 'QWERTYUIOPASDF3H'].join('');
    writeFileSync(join(folder, 'planted.ts'), `const awsKey = '${key}';\n`);
    expect(gitleaks('dir', folder).status).toBe(1);
  });
});
