import { notificationOptions } from '../../../alerts/notifications/notification-options';
import { notificationInput } from '../../support/sample-notifications';

function problems(change: Readonly<Record<string, unknown>>): readonly string[] {
  const { error } = notificationOptions.safeParse({ ...notificationInput, ...change });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('options of notifications', () => {
  it('have these defaults', () => {
    const { teams, smtp, urls } = notificationInput;
    const parsed = notificationOptions.parse({ teams: { platform: teams.services }, smtp, urls });
    expect(parsed).toEqual({
      teams: { platform: { ...teams.services, pagerDuty: false, webhook: false } },
      smtp: { ...smtp, requireTls: true },
      heartbeat: false,
      timeZone: 'UTC',
      quietHours: [],
      urls,
      intervals: {
        critical: { groupWait: '10s', groupInterval: '2m', repeatInterval: '1h' },
        warning: { groupWait: '1m', groupInterval: '5m', repeatInterval: '12h' },
        heartbeat: '1m',
      },
    });
  });

  it('need the platform team', () => {
    expect(problems({ teams: {} })).toEqual([expect.stringContaining('teams.platform: ')]);
  });

  it.each([
    [{ timeZone: 'europe/berlin' }, 'timeZone: an IANA time zone such as "Europe/Berlin"'],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone: an IANA time zone such as "Europe/Berlin"'],
    [{ quietHours: [{ from: '24:00', to: '07:00' }] }, 'quietHours.0.from: a time such as "18:30"'],
    [
      { quietHours: [{ from: '20:00', to: '20:00' }] },
      'quietHours.0.to: another time than `from`: a whole day is 00:00 to 24:00',
    ],
    [{ smtp: { smarthost: 'smtp.example.com', from: 'a@example.com' } }, 'smtp.smarthost: host:port'],
    [
      { smtp: { smarthost: 'smtp.example.com:65536', from: 'a@example.com' } },
      'smtp.smarthost: a port from 1 to 65535',
    ],
    [{ smtp: { smarthost: 'smtp.example.com:0', from: 'a@example.com' } }, 'smtp.smarthost: a port from 1 to 65535'],
    [
      { intervals: { critical: { groupWait: '0s' } } },
      'intervals.critical.groupWait: a length of time such as "5m" or "4h"',
    ],
  ])('refuse %j', (change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });

  it('take no credential', () => {
    expect(problems({ smtp: { ...notificationInput.smtp, password: 'x' } })).toEqual([
      'smtp: Unrecognized key: "password"',
    ]);
  });
});
