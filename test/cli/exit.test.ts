import { join } from 'node:path';
import { runNode } from '../support/run-node';
import { hashesOf, scratch } from '../support/scratch';

const program = 'test/support/sample-main.ts';
const good = { name: 'local', greeting: 'hello' };

function run(sample: object, env: Readonly<Record<string, string>> = {}) {
  const folder = scratch();
  const SAMPLE = JSON.stringify({ outdir: join(folder, 'out'), generated: join(folder, 'generated'), ...sample });
  return { ...runNode(program, [], { env: { SAMPLE, ...env } }), written: Object.keys(hashesOf(folder)) };
}

describe('how a command ends', () => {
  it('ends with 0 and says nothing when all is well', () => {
    expect(run({ environments: [good] })).toMatchObject({ status: 0, stderr: '', stdout: '' });
  });

  it('ends with 1 and one line per problem for bad input, and writes nothing', () => {
    const ended = run({ environments: [{ ...good, greeting: 5 }, { name: 'staging' }] });
    expect(ended).toMatchObject({ status: 1, stdout: '', written: [] });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(ended.stderr).toMatch(/^sample: greeting: got something else, expected .*; fix: mend it\n/);
  });

  it('prints the problems as JSON on stdout where machines read', () => {
    const ended = run({ environments: [{ name: 'local' }] }, { SAMPLE_JSON: '1' });
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({ problems: [{ where: 'sample', property: 'greeting' }] });
  });

  it('tells a bug in one sentence, and where it happened only when asked', () => {
    const ended = run({ environments: [good], broken: true });
    expect(ended).toMatchObject({ status: 1, stdout: '', written: [] });
    expect(ended.stderr).toBe(
      'This is a bug of this program, not of your environment: something of ours broke\n' +
        'Set ZEROTRACE_DEBUG=1 to see where it happened.\n',
    );
    expect(run({ environments: [good], broken: true }, { ZEROTRACE_DEBUG: '1' }).stderr).toContain('\n    at fail (');
  });
});
