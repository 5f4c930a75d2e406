import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { referencePages } from '../../../cli/reference';

const root = resolve(__dirname, '../../..');

describe('reference pages', () => {
  it.each(referencePages().map(({ path, text }) => [path, text] as const))('%s is up to date', (path, text) => {
    const committed = readFileSync(resolve(root, path), 'utf8');
    if (committed !== text) throw new Error(`${path} is stale: run \`npm run docs\` and commit it`);
  });

  it('are the same whenever they are made', () => {
    expect(referencePages()).toEqual(referencePages());
  });
});
