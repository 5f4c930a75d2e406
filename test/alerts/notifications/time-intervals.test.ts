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
    [8, '08:00', '09:00'],
    [23, '23:00', '24:00'],
  ])('from %i by UTC', (hour, start_time, end_time) => {
    expect(digestInterval(hour)).toEqual({
      name: 'digest',
      time_intervals: [{ times: [{ start_time, end_time }], location: 'UTC' }],
    });
  });
});
