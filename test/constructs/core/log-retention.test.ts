import { logRetention } from '../../../constructs/core/log-retention';

describe('logRetention', () => {
  it.each([1, 30, 365, 3653])('accepts %s', (days) => expect(logRetention().parse(days)).toBe(days));
  it.each([0, 31, 1000, 30.5, '30'])('refuses %p', (days) =>
    expect(logRetention().safeParse(days).success).toBe(false),
  );
});
