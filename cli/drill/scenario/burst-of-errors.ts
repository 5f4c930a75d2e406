import { requestGroups } from '../../../metrics/edge';
import type { Stage } from '../stage';
import { change } from '../stage';
import type { Expected } from './expectations';
import { expectOnset } from './expectations';

const minute = 60_000;
/** A message lists ten alerts, and says how many others there are. */
const listed = 10;

export const highErrorRate: Expected = { alert: 'HighErrorRate', severity: 'critical', team: 'services' };

/** How long a rate over 5 minutes takes until it shows a third of errors as more than a tenth, and less when they are over. */
export const rateOf5m = 5 * minute;

/** Errors in every group of requests of the API: one message. They go on until the end of the drill. */
export async function burstOfErrors(stage: Stage): Promise<void> {
  const { journal } = stage;
  journal.write('step', 'A third of the requests fail');
  const start = change(stage, { errorShare: 0.33 });
  const message = await expectOnset(stage, highErrorRate, start, rateOf5m);
  if (message === undefined) return;
  const groups = requestGroups.length - 1;
  journal.check(`One message for ${groups} alerts`, message.count === groups, message.title);
  const alerts = message.text.match(/\*Too many requests to /g)?.length ?? 0;
  journal.check(`It lists ${listed} of them`, alerts === listed, `${alerts}`);
  journal.check(`It says "+${groups - listed} more"`, message.text.includes(`+${groups - listed} more`), message.text);
}
