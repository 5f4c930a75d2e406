import type { Stage } from '../stage';
import { change, sampling, scaled, slack } from '../stage';
import type { Expected } from './expectations';
import { expectOnset, expectResolved, mayOutlast, whenFiring } from './expectations';

const minute = 60_000;
const apiDown: Expected = { alert: 'ApiDown', severity: 'critical', team: 'services' };
/** What an API that is down does to other alerts. */
const symptom: Expected = { alert: 'HighErrorRate', severity: 'critical', team: 'services' };

/** All is well: heartbeats arrive, and nothing else. */
export async function healthy(stage: Stage): Promise<void> {
  const { journal, times, notifications } = stage;
  journal.write('step', 'Healthy');
  const start = journal.now();
  await journal.pause(scaled(stage, 5 * minute));
  const beats = journal.heartbeats.filter((at) => at >= start).length;
  if (notifications.heartbeat) {
    journal.check(
      'Heartbeats arrive',
      beats >= Math.floor((5 * minute) / times.heartbeat) - 2,
      `${beats} in 5 minutes`,
    );
  }
  journal.check('Nobody is told anything', journal.since(0).length === 0);
  const errors = await stage.prometheus.ruleErrors();
  journal.check('Every rule can be evaluated', errors.length === 0, errors.join('; '));
}

/** The API is down: one message about it, and none about its symptoms, now and after it is back. */
export async function outageOfTheApi(stage: Stage): Promise<void> {
  const { journal, environment } = stage;
  journal.write('step', 'The API is down');
  const start = change(stage, { apiDown: true });
  const message = await expectOnset(stage, apiDown, start);
  if (message !== undefined) {
    for (const part of ['The API does not answer', environment, 'Since: ', 'Runbook', '|Dashboard>', '|Silence>']) {
      journal.check(`The message says "${part}"`, message.text.includes(part), message.text);
    }
    for (const mail of journal.since(start, { way: 'email', alert: apiDown.alert })) {
      const told = mail.title === message.title && mail.text.includes('Agents and the web app are cut off.');
      journal.check(`The mail to ${mail.to} says the same`, told, `${mail.title}: ${mail.text}`);
    }
  }
  const patience = stage.times.for(symptom.alert, symptom.severity) + 3 * minute;
  await whenFiring(stage, [symptom.alert], scaled(stage, patience) + sampling(stage) + slack);
  // Had it not been silenced, it would have come by then.
  await journal.pause(scaled(stage, stage.times.groupWait('critical') + minute) + sampling(stage));
  await checkSilenced(stage);
  journal.write('step', 'The API is back');
  await expectResolved(stage, apiDown, change(stage, { apiDown: false }));
  await journal.pause(scaled(stage, stage.times.groupInterval('critical')));
  const told = journal.since(start).filter(({ alert }) => alert !== apiDown.alert && !mayOutlast(alert));
  journal.check('No symptom was told of', told.length === 0, told.map(({ title }) => title).join(', '));
}

async function checkSilenced({ journal, alertmanagers }: Stage): Promise<void> {
  const seen = (await Promise.all(alertmanagers.map((each) => each.alerts()))).flat();
  const symptoms = seen.filter(({ name }) => name === symptom.alert);
  journal.check(
    `${symptom.alert} is silenced by ${apiDown.alert} in both Alertmanagers`,
    symptoms.length > 0 && symptoms.every(({ inhibitedBy }) => inhibitedBy.includes(apiDown.alert)),
    JSON.stringify(symptoms[0] ?? 'it is not there'),
  );
}
