import { childSeconds } from '../../bench/timed';

describe('the CPU time of the proof', () => {
  it('is user and system time of all that the shell started', () => {
    expect(childSeconds('0m0.00s 0m0.01s\n1m2.50s 0m3.25s\n')).toBeCloseTo(65.75);
    expect(childSeconds('0m0,000s 0m0,001s\n0m1,500s 0m0,250s')).toBeCloseTo(1.75);
    expect(() => childSeconds('1m2.50s')).toThrow('is not what times prints');
  });
});
