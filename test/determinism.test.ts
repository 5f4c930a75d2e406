import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './support/run-node';
import { hashesOf, scratch } from './support/scratch';

describe('main.ts', () => {
  it('writes the same bytes in any folder, time zone and locale, and with cdktf’s own context', () => {
    const elsewhere = join(scratch(), 'a folder with spaces');
    mkdirSync(elsewhere);
    const here = synth({ env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } });
    const there = synth({
      cwd: elsewhere,
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(Object.keys(here).length).toBeGreaterThan(10);
    expect(there).toEqual(here);
  }, 180_000);

  function synth(where: { readonly cwd?: string; readonly env: Readonly<Record<string, string>> }) {
    const outdir = join(scratch(), 'some', 'out');
    const env = { ...where.env, CDKTF_OUTDIR: outdir, CDKTF_CONTEXT_JSON: '{"excludeStackIdFromLogicalIds":"true"}' };
    const ended = runNode('main.ts', [], { ...where, env });
    expect(ended).toMatchObject({ status: 0, stdout: '' });
    return hashesOf(outdir);
  }
});
