import { spawnSync } from 'node:child_process';
import { describeWith } from '../support/program';
import { program, programs } from '../../tools/programs';
import { suits } from '../../tools/locate';

describe.each(programs.map(({ name }) => name))('%s', (name) => {
  it('is pinned to an exact version, with a reason', () => {
    expect(program(name).version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(program(name).why).not.toBe('');
  });
});

describeWith('envoy', 'envoy', (path) => {
  it('is the version that is pinned', () => {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    expect(suits(program('envoy'), stdout)).toBe(true);
  });
});
