import { cronProblem } from '../../environments/cron';

describe('cronProblem', () => {
  it.each(['17 3 * * *', '*/5 * * * *', '0 0 1,15 * MON-FRI', '0-30/10 22 * JAN 7'])('accepts %p', (schedule) => {
    expect(cronProblem(schedule, false)).toBeUndefined();
  });

  it('accepts seconds where they are read', () => {
    expect(cronProblem('30 0 2 * * *', true)).toBeUndefined();
    expect(cronProblem('0 2 * * *', true)).toMatch(/^6 fields: second, minute,/);
    expect(cronProblem('30 0 2 * * *', false)).toMatch(/^5 fields: minute,/);
  });

  it.each([
    ['60 * * * *', 'minute from 0 to 59'],
    ['* 24 * * *', 'hour from 0 to 23'],
    ['* * 0 * *', 'day of month from 1 to 31'],
    ['* * * 13 *', 'month from 1 to 12'],
    ['* * * * 8', 'day of week from 0 to 7'],
    ['*/0 * * * *', 'minute from 0 to 59'],
    ['MON * * * *', 'minute from 0 to 59'],
    ['1- * * * *', 'minute from 0 to 59'],
    ['*-5 * * * *', 'minute from 0 to 59'],
    ['1,,2 * * * *', 'minute from 0 to 59'],
  ])('refuses %p', (schedule, expected) => {
    expect(cronProblem(schedule, false)).toContain(expected);
  });
});
