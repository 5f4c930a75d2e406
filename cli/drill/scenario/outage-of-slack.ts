import type { Delivery } from '../deliveries';
import type { SlackAnswer } from '../sinks/slack-sink';
import type { Stage } from '../stage';
import { change, scaled, slack } from '../stage';
import type { Expected } from './expectations';
import { arrival, readersOf, seconds } from './expectations';

const minute = 60_000;

export const enrichmentDown: Expected = { alert: 'EnrichmentDown', severity: 'critical', team: 'services' };
export const highResponseTime: Expected = { alert: 'HighResponseTime', severity: 'warning', team: 'services' };

/** How Slack fails, one after the other. */
const failures: readonly Exclude<SlackAnswer, 200>[] = [429, 403, 500];

/** Slack fails for a while: what is critical goes by e-mail, and Slack gets what still fires when it is back. */
export async function outageOfSlack(stage: Stage): Promise<void> {
  const { journal, answers, slack: sink } = stage;
  journal.write('step', 'Slack fails while the enrichment service is down and the API is slow');
  const before = answers.length;
  const start = change(stage, { enrichmentDown: true, slow: true });
  const mails = expectMails(stage, start);
  for (const failure of failures) {
    sink.answer = failure;
    journal.write('change', `Slack answers ${failure}`);
    await journal.pause(scaled(stage, 4 * minute));
  }
  await mails;
  const refused = answers.slice(before);
  for (const failure of failures) journal.check(`Slack answered ${failure}`, refused.includes(failure));

  const missed = await missedAndFiring(stage, start);
  journal.write('step', 'Slack is back');
  sink.answer = 200;
  const back = journal.now();
  for (const expected of [enrichmentDown, highResponseTime]) {
    const { alert } = expected;
    const { channel } = readersOf(stage, expected);
    const there = missed.some((each) => each.alert === alert && each.to === channel);
    journal.check(`${alert}, which still fires, was refused for ${channel}`, there);
  }
  await Promise.all(missed.map((each) => catchUp(stage, each, back)));
  journal.write('check', `${refused.length} posts were refused in ${seconds(back - start)}`);
}

/** What Slack refused and nobody told since, of what still fires: each channel and alert once. */
async function missedAndFiring({ journal, prometheus }: Stage, start: number): Promise<readonly Delivery[]> {
  const firing = await prometheus.firing();
  const missed = journal.refusals.filter(
    ({ at, to, alert, status }) =>
      at >= start && firing.includes(alert) && status !== 'resolved' && journal.since(at, { to, alert }).length === 0,
  );
  return [...new Map(missed.map((each) => [`${each.to} ${each.alert}`, each])).values()];
}

/** It arrives within the group interval, and not more than twice: once by each Alertmanager. */
async function catchUp(stage: Stage, { to, alert, status }: Delivery, back: number): Promise<void> {
  const { journal } = stage;
  const interval = scaled(stage, stage.times.groupInterval(status === 'critical' ? 'critical' : 'warning'));
  const message = await arrival(stage, { way: 'slack', to, alert, status }, back, interval + slack);
  if (message === undefined) return;
  journal.measure(`${alert}: Slack is back to Slack`, message.at - back, interval);
  await journal.pause(scaled(stage, minute / 2));
  const copies = journal.since(back, { way: 'slack', to, alert, status }).length;
  journal.check(`${alert} is told at most twice`, copies <= 2, `${copies} times`);
}

/** Critical alerts have a second way, and failing notifications are told by another way than the one that fails. */
async function expectMails(stage: Stage, start: number): Promise<void> {
  const { journal, notifications } = stage;
  const within = scaled(stage, failures.length * 4 * minute);
  const { addresses } = readersOf(stage, enrichmentDown);
  await Promise.all([
    ...addresses.map((to) =>
      arrival(stage, { way: 'email', to, alert: 'EnrichmentDown', status: 'critical' }, start, within),
    ),
    ...notifications.teams.platform.emails.map(async (to) => {
      const told = () => journal.since(start, { way: 'email', to, alert: 'NotificationsFailing' })[0];
      const message = await journal.until(told, within);
      journal.check(`NotificationsFailing in ${to}`, message !== undefined);
    }),
  ]);
}
