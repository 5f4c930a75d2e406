import { createServer } from 'node:http';
import { z } from 'zod';
import type { Listening } from './loopback-server';
import { bodyOf, listen, loopback } from './loopback-server';

/** What Slack answers. 200 takes the message. */
export type SlackAnswer = 200 | 403 | 429 | 500;

/** A message as Slack got it. */
export interface SlackMessage {
  readonly channel: string;
  readonly title: string;
  readonly titleLink: string;
  readonly text: string;
  readonly color: string;
  readonly footer: string;
}

/** What somebody tried to post. */
export interface SlackPost {
  readonly message: SlackMessage;
  readonly answer: SlackAnswer;
}

const post = z.object({
  channel: z.string(),
  attachments: z.tuple([
    z.object({
      title: z.string(),
      title_link: z.string().default(''),
      text: z.string(),
      color: z.string().default(''),
      footer: z.string().default(''),
    }),
  ]),
});

/**
 * Slack's chat.postMessage (https://docs.slack.dev/reference/methods/chat.postMessage): an HTTP error of the rate limiter or of a
 * broken server, or 200 with `ok`, which is false where the token is wrong.
 */
export class SlackSink {
  /** What it answers from now on. */
  answer: SlackAnswer = 200;

  private constructor(private readonly server: Listening) {}

  get url(): string {
    return `http://${loopback}:${this.server.port}/api/chat.postMessage`;
  }

  /** Starts one that takes posts with a token. */
  static async start(token: string, onPost: (post: SlackPost) => void): Promise<SlackSink> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        const parsed = post.safeParse(JSON.parse(body));
        if (request.headers.authorization !== `Bearer ${token}`) {
          response.end(JSON.stringify({ ok: false, error: 'invalid_auth' }));
        } else if (!parsed.success) {
          response.end(JSON.stringify({ ok: false, error: 'invalid_arguments' }));
        } else {
          const { answer } = sink;
          onPost({ message: messageOf(parsed.data), answer });
          if (answer === 429) response.setHeader('Retry-After', '30');
          response.statusCode = answer;
          response.end(JSON.stringify(answer === 200 ? { ok: true, channel: 'C0', ts: '1.0' } : { ok: false }));
        }
      });
    });
    const sink = new SlackSink(await listen(server));
    return sink;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

function messageOf({ channel, attachments: [attachment] }: z.output<typeof post>): SlackMessage {
  const { title, title_link: titleLink, text, color, footer } = attachment;
  return { channel, title, titleLink, text, color, footer };
}
