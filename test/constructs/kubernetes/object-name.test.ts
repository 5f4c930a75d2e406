import { Fn } from 'cdktf';
import { nameProblems } from '../../../constructs/kubernetes/object-name';

describe('nameProblems', () => {
  it.each(['a', 'zerotrace-api', 'a1', 'a'.repeat(63)])('accepts %s', (name) => {
    expect(nameProblems('name', name)).toEqual([]);
  });

  it.each(['', '1a', 'A', 'a_b', 'a.b', '-a', 'a-', 'a'.repeat(64)])('refuses "%s"', (name) => {
    expect(nameProblems('name', name)).toMatchObject([{ property: 'name' }]);
  });

  it('does not judge a reference', () => {
    expect(nameProblems('name', Fn.upper('x'))).toEqual([]);
  });
});
