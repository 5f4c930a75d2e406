import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../cli/synthesis/publish';
import { root } from './support/run-node';
import { synthesized } from './support/synthesized';

const refresh = 'generated/ is stale: run `npm run synth` and commit what it changes';

describe('generated/', () => {
  it('is what the environments synthesize to', () => {
    const { generated } = synthesized();
    const fresh = filesBelow(generated);
    const committed = filesBelow(join(root, 'generated'));
    const stale = [
      ...committed.filter((file) => !fresh.includes(file)).map((file) => `${file} is no longer made`),
      ...fresh.filter((file) => !committed.includes(file)).map((file) => `${file} is missing`),
      ...fresh.filter((file) => committed.includes(file) && differs(generated, file)).map((file) => `${file} differs`),
    ];
    expect(stale.length === 0 ? [] : [refresh, ...stale]).toEqual([]);
  });

  function differs(generated: string, file: string): boolean {
    return readFileSync(join(generated, file), 'utf8') !== readFileSync(join(root, 'generated', file), 'utf8');
  }
});
