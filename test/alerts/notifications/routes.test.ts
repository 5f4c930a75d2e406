import { inhibitRuleTitles, inhibitions } from '../../../alerts/notifications/inhibitions';
import { deadMansSwitch, failureAlerts } from '../../../alerts/notifications/notification-alerts';
import type { NotificationOptions } from '../../../alerts/notifications/notification-options';
import { alertmanagerConfig } from '../../../alerts/notifications/alertmanager-config';
import { digestHour } from '../../../alerts/rules/digests/digests';
import type { Labels, RouteAnswer } from '../../support/alertmanager-routes';
import { ask } from '../../support/alertmanager-routes';
import { describeWithGoProgram } from '../../support/go-program';
import { sampleNotifications } from '../../support/sample-notifications';

// Wednesday, 14:00 in Berlin: no quiet hours, no hour of digests.
const workday = '2026-07-01T12:00:00Z';
const environment = 'production';

const ruleName = (place: number) => inhibitRuleTitles()[place]?.split(':')[0];

function all(
  program: string,
  cases: readonly Labels[],
  { time = workday, active = [], options = sampleNotifications() }: Partial<Situation> = {},
): readonly RouteAnswer[] {
  return ask(program, options, { routes: cases.map((labels) => ({ labels, time, active })) }).routes;
}

function one(program: string, labels: Labels, situation: Partial<Situation> = {}): RouteAnswer {
  const [answer] = all(program, [labels], situation);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

interface Situation {
  readonly time: string;
  readonly active: readonly Labels[];
  readonly options: NotificationOptions;
}

/** Receivers, and in brackets what keeps them silent. */
function told({ destinations }: RouteAnswer): readonly string[] {
  return destinations.map(({ receiver, mutedBy }) => [receiver, ...mutedBy.map((name) => `(${name})`)].join(' '));
}

describeWithGoProgram('alertmanager-routes', 'routes, as Alertmanager takes them', (program) => {
  describe('by severity and team', () => {
    it.each([
      ['critical', 'platform', ['platform-critical']],
      ['critical', 'services', ['services-critical']],
      ['critical', 'security', ['security-critical']],
      ['warning', 'platform', ['platform-warning']],
      ['warning', 'services', ['services-warning']],
      ['warning', 'security', ['security-warning']],
      ['info', 'platform', ['platform-info (not in digest)']],
      ['info', 'services', ['services-info (not in digest)']],
      ['info', 'security', ['security-info (not in digest)']],
      ['critical', 'nobody', ['platform-critical']],
      ['warning', '', ['platform-warning']],
      ['none', 'services', ['platform-warning']],
      ['', '', ['platform-warning']],
    ])('%s of %s', (severity, team, receivers) => {
      expect(told(one(program(), { alertname: 'Some', environment, severity, team }))).toEqual(receivers);
    });

    it('the platform team gets what belongs to a team without receivers', () => {
      const { platform } = sampleNotifications().teams;
      const options = sampleNotifications({ teams: { platform } });
      const to = (severity: string, team: string) =>
        told(one(program(), { alertname: 'Some', severity, team }, { options }));
      expect([to('critical', 'security'), to('warning', 'services')]).toEqual([
        ['platform-critical'],
        ['platform-warning'],
      ]);
    });

    it('with these groups and intervals', () => {
      const of = (severity: string) => {
        const [destination] = one(program(), { alertname: 'Some', severity, team: 'services' }).destinations;
        return destination === undefined
          ? undefined
          : [
              [...destination.groupBy].sort().join(),
              destination.groupWait,
              destination.groupInterval,
              destination.repeatInterval,
            ];
      };
      expect(of('critical')).toEqual(['alertname,environment,service', '10s', '2m', '1h']);
      expect(of('warning')).toEqual(['alertname,environment,service', '1m', '5m', '12h']);
      expect(of('info')).toEqual(['alertname,environment', '10m', '1h', '20h']);
    });
  });

  describe('in quiet hours', () => {
    it.each([
      ['a minute before they begin', '2026-07-01T17:59:59Z', false],
      ['when they begin', '2026-07-01T18:00:00Z', true],
      ['at midnight', '2026-07-01T22:00:00Z', true],
      ['the minute before midnight', '2026-07-01T21:59:00Z', true],
      ['the morning after, before they end', '2026-07-02T05:29:59Z', true],
      ['when they end', '2026-07-02T05:30:00Z', false],
      ['Monday morning, after Sunday night', '2026-07-06T05:29:00Z', true],
      ['Monday, when they end', '2026-07-06T05:30:00Z', false],
      ['Friday night', '2026-07-03T21:59:00Z', true],
      ['Friday morning, after Thursday', '2026-07-03T05:29:00Z', true],
      ['Saturday noon', '2026-07-04T10:00:00Z', true],
      // Berlin leaves summer time on 2026-10-25, at 3:00, and came to it on 2026-03-29, at 2:00.
      ['in winter an hour later by UTC: not yet', '2026-12-02T18:59:59Z', false],
      ['in winter an hour later by UTC: now', '2026-12-02T19:00:00Z', true],
      ['the Monday after summer time began, 7:29', '2026-03-30T05:29:00Z', true],
      ['the Monday after summer time began, 7:30', '2026-03-30T05:30:00Z', false],
      ['the Monday after summer time ended, 7:29', '2026-10-26T06:29:00Z', true],
      ['the Monday after summer time ended, 7:30', '2026-10-26T06:30:00Z', false],
      ['the hour that is twice, first', '2026-10-25T00:30:00Z', true],
      ['the hour that is twice, again', '2026-10-25T01:30:00Z', true],
    ])('%s', (_, time, quiet) => {
      const cases = ['services warning', 'platform warning', 'services critical', 'services none'].map((words) => {
        const [team = '', severity = ''] = words.split(' ');
        return { alertname: 'Some', severity, team };
      });
      expect(all(program(), cases, { time }).flatMap(told)).toEqual([
        quiet ? 'services-warning (quiet-hours)' : 'services-warning',
        quiet ? 'platform-warning (quiet-hours)' : 'platform-warning',
        'services-critical',
        'platform-warning',
      ]);
    });

    it('there are none where none are set', () => {
      const options = sampleNotifications({ quietHours: [] });
      const night = '2026-07-01T23:00:00Z';
      expect(told(one(program(), { severity: 'warning', team: 'services' }, { options, time: night }))).toEqual([
        'services-warning',
      ]);
    });
  });

  describe('for digests', () => {
    it('in the hour in which their alerts fire, on each day, in quiet hours too', () => {
      const at = (time: string) =>
        told(one(program(), { alertname: 'ScanCompletions', severity: 'info', team: 'services' }, { time }));
      expect(digestHour).toBe(8);
      expect(at('2026-07-01T07:59:59Z')).toEqual(['services-info (not in digest)']);
      expect(at('2026-07-01T08:00:00Z')).toEqual(['services-info']);
      expect(at('2026-07-01T08:59:59Z')).toEqual(['services-info']);
      expect(at('2026-07-01T09:00:00Z')).toEqual(['services-info (not in digest)']);
      expect(at('2026-12-05T08:30:00Z')).toEqual(['services-info']);
    });
  });

  describe("of the dead man's switch", () => {
    it.each([workday, '2026-07-01T23:00:00Z', '2026-07-04T10:00:00Z'])('to the heartbeat at any time: %s', (time) => {
      const labels = {
        alertname: deadMansSwitch,
        environment,
        service: 'monitoring',
        severity: 'info',
        team: 'platform',
      };
      const answer = one(program(), labels, { time });
      expect(told(answer)).toEqual(['heartbeat']);
      expect(answer.destinations[0]).toMatchObject({ groupWait: '0s', groupInterval: '1m', repeatInterval: '1s' });
    });

    it('is silenced by nothing', () => {
      const active = inhibitions
        .flatMap(({ causes }) => causes)
        .map((alertname) => ({ alertname, environment, severity: 'critical' }));
      for (const severity of ['info', 'warning', 'critical']) {
        const labels = { alertname: deadMansSwitch, environment, severity };
        expect(one(program(), labels, { active }).inhibitedBy).toEqual([]);
      }
    });
  });

  describe('of notifications that fail', () => {
    const failing = (alertname: string, integration: string, time = workday) =>
      told(
        one(program(), { alertname, environment, service: 'monitoring', severity: 'warning', integration }, { time }),
      );

    it.each(failureAlerts)('%s goes by another way, at night too', (name) => {
      for (const time of [workday, '2026-07-01T23:00:00Z']) {
        expect(failing(name, 'slack', time)).toEqual(['notifications-without-slack']);
        expect(failing(name, 'email', time)).toEqual(['notifications-without-email']);
        expect(failing(name, 'pagerduty', time)).toEqual(['notifications-without-pagerduty']);
        expect(failing(name, 'webhook', time)).toEqual(['platform-critical']);
        expect(failing(name, '', time)).toEqual(['platform-critical']);
      }
    });

    it('by no receiver that needs what failed', () => {
      const find = (name: string) => alertmanagerConfig(sampleNotifications()).receivers.find((r) => r.name === name);
      expect(Object.keys(find('notifications-without-slack') ?? {})).toEqual([
        'name',
        'email_configs',
        'pagerduty_configs',
      ]);
      expect(Object.keys(find('notifications-without-email') ?? {})).toEqual([
        'name',
        'slack_configs',
        'pagerduty_configs',
      ]);
      expect(Object.keys(find('notifications-without-pagerduty') ?? {})).toEqual([
        'name',
        'slack_configs',
        'email_configs',
      ]);
    });
  });

  describe('under inhibition', () => {
    const alert = (alertname: string, more: Labels = {}) => ({ alertname, environment, severity: 'warning', ...more });
    const silencedBy = (labels: Labels, ...active: readonly Labels[]) =>
      one(program(), labels, { active }).inhibitedBy.map(
        ({ rule, alert: by }) => `${ruleName(rule)}: ${by['alertname'] ?? ''}`,
      );

    it('every cause silences each of its symptoms, and itself never', () => {
      const pairs = inhibitions.flatMap(({ name, causes, symptoms }) =>
        causes.flatMap((cause) => [...symptoms, cause].map((other) => ({ name, cause, other }))),
      );
      const { routes } = ask(program(), sampleNotifications(), {
        routes: pairs.map(({ cause, other }) => ({
          labels: alert(other, { node: 'n1' }),
          time: workday,
          active: [alert(cause, { node: 'n1' })],
        })),
      });
      expect(routes.map(({ inhibitedBy }) => inhibitedBy.map(({ rule }) => ruleName(rule)))).toEqual(
        pairs.map(({ name, cause, other }) => (cause === other ? [] : [name])),
      );
    });

    it('not in another environment, nor for another node', () => {
      const down = alert('ApiDown', { severity: 'critical' });
      expect(silencedBy(alert('HighErrorRate', { environment: 'staging' }), down)).toEqual([]);
      expect(
        silencedBy(alert('KubeNodeNotReady', { node: 'n2' }), alert('KubeNodeUnreachable', { node: 'n1' })),
      ).toEqual([]);
    });

    it('two that both lack the label count as equal: why the check wants it on all', () => {
      const without = (alertname: string) => ({ alertname, severity: 'critical' });
      expect(silencedBy(without('HighErrorRate'), without('ApiDown'))).toEqual(['api-down: ApiDown']);
      expect(silencedBy(without('HighErrorRate'), alert('ApiDown'))).toEqual([]);
    });

    it('critical silences the warning of the same alert about the same thing', () => {
      const offline = (severity: string, company_id: string) =>
        alert('AgentOffline', { severity, company_id, service: 'agents', team: 'services' });
      expect(silencedBy(offline('warning', 'c1'), offline('critical', 'c1'))).toEqual([
        'critical-over-warning: AgentOffline',
      ]);
      expect(silencedBy(offline('warning', 'c2'), offline('critical', 'c1'))).toEqual([]);
      expect(silencedBy(offline('critical', 'c1'), offline('warning', 'c1'))).toEqual([]);
      expect(silencedBy(alert('HighResponseTime', { service: 'agents' }), offline('critical', 'c1'))).toEqual([]);
    });
  });
});
