import type { SlackPost } from '../../../../cli/drill/sinks/slack-sink';
import { SlackSink } from '../../../../cli/drill/sinks/slack-sink';

const message = {
  channel: '#alerts',
  attachments: [
    { title: '[CRITICAL] ApiDown', title_link: 'https://x', text: 'It is down', color: 'danger', footer: 'team' },
  ],
};

describe('the Slack of a drill', () => {
  const posts: SlackPost[] = [];
  let sink: SlackSink;
  beforeEach(async () => {
    posts.length = 0;
    sink = await SlackSink.start('token', (post) => posts.push(post));
  });
  afterEach(() => sink.close());

  async function send(body: unknown, token = 'token') {
    const answer = await fetch(sink.url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), body: await answer.json() };
  }

  it('takes a message as chat.postMessage does', async () => {
    expect(await send(message)).toEqual({
      status: 200,
      retryAfter: null,
      body: { ok: true, channel: 'C0', ts: '1.0' },
    });
    const [{ title, title_link: titleLink, ...attachment }] = message.attachments as [(typeof message.attachments)[0]];
    expect(posts).toEqual([{ answer: 200, message: { channel: '#alerts', title, titleLink, ...attachment } }]);
  });

  it.each([
    [429, '30'],
    [403, null],
    [500, null],
  ] as const)('answers %d for a while', async (answer, retryAfter) => {
    sink.answer = answer;
    expect(await send(message)).toEqual({ status: answer, retryAfter, body: { ok: false } });
    sink.answer = 200;
    expect((await send(message)).status).toBe(200);
    expect(posts.map((post) => post.answer)).toEqual([answer, 200]);
  });

  it('takes nothing with another token', async () => {
    expect(await send(message, 'other')).toMatchObject({ status: 200, body: { ok: false, error: 'invalid_auth' } });
    expect(posts).toEqual([]);
  });

  it('takes nothing that is no message', async () => {
    expect(await send({ channel: '#alerts' })).toMatchObject({ body: { ok: false, error: 'invalid_arguments' } });
    expect(posts).toEqual([]);
  });
});
