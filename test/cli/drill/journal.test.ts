import { slackDelivery, mailDeliveries } from '../../../cli/drill/deliveries';
import type { Entry } from '../../../cli/drill/journal';
import { Journal } from '../../../cli/drill/journal';
import { figuresTable, report, timelineLine } from '../../../cli/drill/report';

const post = (title: string) => ({
  answer: 200 as const,
  message: { channel: '#alerts', title, titleLink: '', text: 'text', color: '', footer: '' },
});

describe('what a drill sees', () => {
  it.each([
    ['[CRITICAL] ApiDown of api in production', 'ApiDown', 'critical', 1],
    ['[WARNING x15] HighResponseTime of api in production', 'HighResponseTime', 'warning', 15],
    ['[ALERT x2] NotificationsFailing of monitoring in production', 'NotificationsFailing', 'mixed', 2],
    ['[RESOLVED] ApiDown of api in production', 'ApiDown', 'resolved', 1],
    ['Something else', 'Something else', 'unknown', 1],
  ])('are messages, such as %s', (title, alert, status, count) => {
    expect(slackDelivery(post(title), 5)).toEqual({
      at: 5,
      way: 'slack',
      to: '#alerts',
      title,
      text: 'text',
      alert,
      status,
      count,
    });
  });

  it('are mails, one for each reader', () => {
    const mail = { from: 'f', to: ['a@example.com', 'b@example.com'], subject: '[INFO] Digest', text: 't', html: '' };
    expect(mailDeliveries(mail, 5).map(({ to, alert }) => [to, alert])).toEqual([
      ['a@example.com', 'Digest'],
      ['b@example.com', 'Digest'],
    ]);
  });

  it('can be asked for', () => {
    const journal = new Journal(() => undefined);
    for (const [at, title] of [
      [1, '[CRITICAL] ApiDown'],
      [2, '[CRITICAL] WebDown'],
      [3, '[RESOLVED] ApiDown'],
    ] as const) {
      journal.deliver(slackDelivery(post(title), at));
    }
    expect(journal.since(2).map(({ title }) => title)).toEqual(['[CRITICAL] WebDown', '[RESOLVED] ApiDown']);
    expect(journal.since(0, { alert: 'ApiDown', status: 'critical' }).map(({ at }) => at)).toEqual([1]);
    expect(journal.since(0, { to: '#others' })).toEqual([]);
  });

  it('is told line by line, and as a whole', () => {
    const entries: Entry[] = [];
    const journal = new Journal((entry) => entries.push(entry));
    journal.check('All is well', true, 'not said');
    journal.check('All is well', false, 'it is not');
    journal.measure('ApiDown: onset to Slack', 7500, 6500);
    expect(entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['check', 'All is well'],
      ['FAILED', 'All is well: it is not'],
    ]);
    expect(timelineLine({ at: 12_345, kind: 'slack', text: 'one\ntwo' })).toBe('   12.3    slack    one');
    expect(figuresTable(journal, 20).split('\n').slice(1)).toEqual([
      'ApiDown: onset to Slack  7.5 s            150.0 s         1.15',
    ]);
    expect(report(journal, 20)).toMatchObject({
      passed: false,
      failures: ['All is well: it is not'],
      figures: [{ what: 'ApiDown: onset to Slack', seconds: 7.5, intervalsSeconds: 6.5, timesIntervals: 1.15 }],
    });
  });

  it('is waited for, but not longer than allowed, and not once the drill is over', async () => {
    const journal = new Journal(() => undefined);
    let looks = 0;
    expect(await journal.until(() => ((looks += 1) > 2 ? looks : undefined), 5000)).toBe(3);
    expect(await journal.until(() => undefined, 60)).toBeUndefined();
    let over = false;
    void journal.until(() => undefined, 60).then(() => (over = true));
    await journal.close();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(over).toBe(false);
  });
});
