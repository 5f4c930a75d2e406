import { at, day, office, timeOfDay, weekdayOf } from '../../../cli/simulation/calendar';

describe('the calendar of a life', () => {
  it('begins on a Monday, and goes back before it', () => {
    expect([0, 4 * day, 7 * day - 1, 7 * day, -1, -7 * day].map(weekdayOf)).toEqual([0, 4, 6, 0, 6, 0]);
    expect([at(8, 30), day + at(1), -at(1)].map(timeOfDay)).toEqual([30_600, 3600, 82_800]);
  });

  it('knows when people work', () => {
    expect([at(3), at(13), 5 * day + at(13), at(13) - 7 * day].map(office)).toEqual([0, 1, 0, 1]);
  });
});
