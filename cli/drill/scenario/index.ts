import { deadMansSwitch } from '../../../alerts/notifications/notification-alerts';
import type { Stage } from '../stage';
import { scaled } from '../stage';
import { burstOfErrors } from './burst-of-errors';
import { mayOutlast, seconds } from './expectations';
import { lossOfAnAlertmanager, recovery, restartOfBoth } from './loss-of-an-alertmanager';
import { healthy, outageOfTheApi } from './outage-of-the-api';
import { outageOfSlack } from './outage-of-slack';

/** Every alert that somebody may hear of in the whole drill. */
const expected = ['ApiDown', 'EnrichmentDown', 'HighErrorRate', 'HighResponseTime', 'NotificationsFailing', 'WebDown'];

/** The drill from beginning to end. */
export async function scenario(stage: Stage): Promise<void> {
  await healthy(stage);
  await outageOfTheApi(stage);
  await burstOfErrors(stage);
  await outageOfSlack(stage);
  await lossOfAnAlertmanager(stage);
  await restartOfBoth(stage);
  await recovery(stage);
  await afterwards(stage);
}

/** What holds for the whole drill. */
async function afterwards(stage: Stage): Promise<void> {
  const { journal, times, notifications } = stage;
  journal.write('step', 'Afterwards');
  const others = journal.deliveries.filter(({ alert }) => !expected.includes(alert) && !mayOutlast(alert));
  journal.check('Nobody heard of anything else', others.length === 0, others.map(({ title }) => title).join(', '));
  const firing = (await stage.prometheus.firing()).filter((alert) => alert !== deadMansSwitch && !mayOutlast(alert));
  journal.check('Nothing fires any more', firing.length === 0, firing.join(', '));
  const failing = journal.since(0, { way: 'slack', alert: 'NotificationsFailing' });
  journal.check('Failing notifications were not told by Slack, which failed', failing.length === 0);
  const gap = longestGap(journal.heartbeats);
  // A restart takes a while, and the first heartbeat after it waits for Prometheus.
  const allowed = scaled(stage, 4 * times.heartbeat) + 15_000;
  if (!notifications.heartbeat) return;
  journal.measure('Longest time without a heartbeat', gap, scaled(stage, times.heartbeat));
  journal.check('Heartbeats never ceased', gap <= allowed, `none for ${seconds(gap)}`);
}

function longestGap(moments: readonly number[]): number {
  return Math.max(...moments.map((at, index) => at - (moments[index - 1] ?? at)), 0);
}
