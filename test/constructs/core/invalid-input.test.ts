import { InvalidInput } from '../../../constructs/core/invalid-input';

describe('InvalidInput', () => {
  it('holds every problem and says each on a line of its own', () => {
    const problems = ['a', 'b'].map((property) => ({
      where: 'local',
      property,
      got: '1',
      expected: '2',
      fix: 'add 1',
    }));
    const error = new InvalidInput(problems);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('InvalidInput');
    expect(error.problems).toBe(problems);
    expect(error.message).toBe('local: a: got 1, expected 2; fix: add 1\nlocal: b: got 1, expected 2; fix: add 1');
  });
});
