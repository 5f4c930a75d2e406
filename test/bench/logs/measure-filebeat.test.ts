import { cpuSeconds } from '../../../bench/logs/measure-filebeat';

it('adds user and system time of a process up, whatever its name', () => {
  const stat =
    '4242 (file) beat 1) S 1 4242 4242 0 -1 4194304 2508 0 0 0 1234 66 7 8 20 0 12 0 1 1 1 18446744073709551615';
  expect(cpuSeconds(stat)).toBe(13);
});
