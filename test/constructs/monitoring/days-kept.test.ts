import { daysKept } from '../../../constructs/monitoring/days-kept';

describe('daysKept', () => {
  const option = daysKept(15, 'How long.');

  it('has a default, and says its unit', () => {
    expect(option.parse(undefined)).toBe(15);
    expect(option.meta()).toEqual({ description: 'How long.', unit: 'days' });
  });

  it('is whole days, from one to ten years', () => {
    const accepted = [0, 1, 1.5, 3650, 3651].filter((days) => option.safeParse(days).success);
    expect(accepted).toEqual([1, 3650]);
  });
});
