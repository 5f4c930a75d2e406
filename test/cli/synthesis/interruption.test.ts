import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../../support/run-node';
import { hashesOf, scratch } from '../../support/scratch';

const program = 'test/support/sample-main.ts';

function sample(folder: string, greeting: string) {
  const environments = ['local', 'staging'].map((name) => ({ name, greeting }));
  const outdir = join(folder, 'cdktf.out');
  return { SAMPLE: JSON.stringify({ environments, outdir, generated: join(folder, 'generated') }) };
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(hashesOf(folder)).filter(
    ([path, hash]) => hash !== 'folder' && !path.includes('.staging'),
  );
  return Object.fromEntries(files);
}

describe('a synth that is killed', () => {
  const folder = scratch();
  const terraformData = join(folder, 'cdktf.out/stacks/local-network/.terraform');
  const before = () => {
    expect(runNode(program, [], { env: sample(folder, 'former') }).status).toBe(0);
    mkdirSync(terraformData, { recursive: true });
    writeFileSync(join(terraformData, 'terraform.tfstate'), '{}');
    return filesOf(folder);
  };

  it('leaves every file in its former or its new form, keeps .terraform, and the next synth completes it', () => {
    const former = before();
    const other = scratch();
    runNode(program, [], { env: sample(other, 'new') });
    const complete = filesOf(other);
    const state = 'cdktf.out/stacks/local-network/.terraform/terraform.tfstate';

    for (const renamed of ['1', '2', '3', '4']) {
      const killed = runNode(program, [], { env: { ...sample(folder, 'new'), KILL_AT_RENAME: renamed } });
      expect(killed.signal).toBe('SIGKILL');
      const left = filesOf(folder);
      expect(Object.keys(left)).toEqual(Object.keys(former));
      for (const [path, hash] of Object.entries(left)) expect([former[path], complete[path]]).toContain(hash);
      expect(left[state]).toBe(former[state]);
      // Renames start again in the next round.
      runNode(program, [], { env: sample(folder, 'former') });
      expect(filesOf(folder)).toEqual(former);
    }

    runNode(program, [], { env: sample(folder, 'new') });
    expect(filesOf(folder)).toEqual({ ...complete, [state]: former[state] });
    expect(readdirSync(join(folder, 'cdktf.out')).sort()).toEqual(['manifest.json', 'stacks']);
    expect(readFileSync(join(terraformData, 'terraform.tfstate'), 'utf8')).toBe('{}');
  });
});
