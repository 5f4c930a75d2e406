import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/run-node';

const internal = ['bootstrap'];

describe('index.ts', () => {
  const exported = [...readFileSync(join(root, 'index.ts'), 'utf8').matchAll(/^export \* from '\.\/(.+)';$/gm)];
  const modules = exported.map(([, module]) => module);

  it('offers every construct and every stack', () => {
    const wanted = [...filesWithClasses('constructs'), ...filesWithClasses('stacks')];
    expect(wanted.filter((module) => !modules.includes(module))).toEqual([]);
  });

  function filesWithClasses(folder: string): readonly string[] {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !internal.some((room) => file.startsWith(`${room}/`)))
      .filter((file) => /^export (?:abstract )?class /m.test(readFileSync(join(root, folder, file), 'utf8')))
      .map((file) => `${folder}/${file.slice(0, -'.ts'.length)}`)
      .sort();
  }
});
