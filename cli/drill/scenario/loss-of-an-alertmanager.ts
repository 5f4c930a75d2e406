import type { Expected } from './expectations';
import { expectOnset, expectResolved, readersOf } from './expectations';
import type { Stage } from '../stage';
import { change, sampling, scaled } from '../stage';
import { highErrorRate, rateOf5m } from './burst-of-errors';
import { enrichmentDown, highResponseTime } from './outage-of-slack';

const webDown: Expected = { alert: 'WebDown', severity: 'critical', team: 'services' };
const stillFiring = [highErrorRate, enrichmentDown, highResponseTime, webDown];

/** One of two Alertmanagers dies: the other tells what happens next. */
export async function lossOfAnAlertmanager(stage: Stage): Promise<void> {
  const { journal, alertmanagers } = stage;
  journal.write('step', 'An Alertmanager is killed, and the web app is down');
  await alertmanagers[0].kill();
  const start = change(stage, { webDown: true });
  await expectOnset(stage, webDown, start);
  checkCopies(stage, start, webDown);
}

/** Both are restarted: at most one message of each group is told once more. */
export async function restartOfBoth(stage: Stage): Promise<void> {
  const { journal, alertmanagers, times } = stage;
  journal.write('step', 'Both Alertmanagers are restarted');
  // The killed one comes back first, as it would: Kubernetes does not wait.
  await alertmanagers[0].start();
  const start = journal.now();
  await Promise.all(alertmanagers.map((each) => each.stop()));
  await Promise.all(alertmanagers.map((each) => each.start()));
  await journal.pause(scaled(stage, 2 * times.groupInterval('critical')) + sampling(stage));
  const seen = await Promise.all(alertmanagers.map((each) => each.alerts()));
  for (const alerts of seen) {
    const names = new Set(alerts.map(({ name }) => name));
    const missing = stillFiring.filter(({ alert }) => !names.has(alert));
    journal.check(
      'A restarted Alertmanager knows what fires',
      missing.length === 0,
      missing.map(({ alert }) => alert).join(),
    );
  }
  checkCopies(stage, start);
}

/** All is well again: each reader of an alert hears that it is over. */
export async function recovery(stage: Stage): Promise<void> {
  const { journal } = stage;
  journal.write('step', 'All is well again');
  const start = change(stage, { errorShare: 0, enrichmentDown: false, slow: false, webDown: false });
  await Promise.all(
    stillFiring.map((expected) => {
      const isRate = expected === highErrorRate || expected === highResponseTime;
      return expectResolved(stage, expected, start, isRate ? rateOf5m : 0);
    }),
  );
}

/** Each reader of a group hears of it at most once more; of what is new, at most twice. */
function checkCopies(stage: Stage, start: number, fresh?: Expected): void {
  const copies = stillFiring.flatMap((expected) => {
    const { alert, severity } = expected;
    const { channel, addresses } = readersOf(stage, expected);
    return [channel, ...addresses].map((to) => {
      const told = stage.journal.since(start, { to, alert, status: severity }).length;
      return { what: `${alert} in ${to}`, extra: expected === fresh ? told - 1 : told };
    });
  });
  const tooMany = copies.filter(({ extra }) => extra > 1).map(({ what, extra }) => `${extra} of ${what}`);
  stage.journal.check('At most one duplicate of each group', tooMany.length === 0, tooMany.join(', '));
}
