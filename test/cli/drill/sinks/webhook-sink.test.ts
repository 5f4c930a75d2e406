import type { WebhookCall } from '../../../../cli/drill/sinks/webhook-sink';
import { WebhookSink } from '../../../../cli/drill/sinks/webhook-sink';

describe('the webhook of a drill', () => {
  it('says who called and about what', async () => {
    const calls: WebhookCall[] = [];
    const sink = await WebhookSink.start((call) => calls.push(call));
    const body = JSON.stringify({ status: 'firing', alerts: [{ labels: { alertname: 'Watchdog' } }] });
    const answers = [
      await fetch(sink.url('heartbeat'), { method: 'POST', body }),
      await fetch(sink.url('heartbeat'), { method: 'POST', body: '{}' }),
    ];
    await sink.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    expect(calls).toEqual([{ path: 'heartbeat', status: 'firing', alertnames: ['Watchdog'] }]);
  });
});
