import { digestInterval, quietInterval } from '../../../alerts/notifications/time-intervals';
import { weekdays } from '../../../alerts/notifications/time-options';

const location = 'Europe/Berlin';

describe('quiet hours', () => {
  it('become two periods where they cross midnight, the second a day later', () => {
    expect(quietInterval([{ days: ['sunday', 'friday'], from: '20:00', to: '07:30' }], location)).toEqual({
      name: 'quiet-hours',
      time_intervals: [
        { weekdays: ['friday', 'sunday'], times: [{ start_time: '20:00', end_time: '24:00' }], location },
        { weekdays: ['monday', 'saturday'], times: [{ start_time: '00:00', end_time: '07:30' }], location },
      ],
    });
  });

  it.each(['24:00', '00:00'])('stay one where they end at midnight (%s)', (to) => {
    expect(quietInterval([{ days: [...weekdays], from: '20:00', to }], location).time_intervals).toEqual([
      { times: [{ start_time: '20:00', end_time: '24:00' }], location },
    ]);
  });
});

describe('the hour of digests', () => {
  it.each([
    ['09:00', [['09:00', '10:00']]],
    ['23:00', [['23:00', '24:00']]],
    [
      '23:30',
      [
        ['23:30', '24:00'],
        ['00:00', '00:30'],
      ],
    ],
  ])('from %s', (at, periods) => {
    const { time_intervals } = digestInterval(at, location);
    expect(
      time_intervals.flatMap(({ times }) => times.map(({ start_time, end_time }) => [start_time, end_time])),
    ).toEqual(periods);
  });
});
