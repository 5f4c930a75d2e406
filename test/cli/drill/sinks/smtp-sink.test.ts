import { connect } from 'node:net';
import type { Mail } from '../../../../cli/drill/sinks/mail';
import { SmtpSink } from '../../../../cli/drill/sinks/smtp-sink';

/** Says each line once the one before was answered; returns the answers' codes. */
async function talk(address: string, lines: readonly string[]): Promise<readonly string[]> {
  const socket = connect(Number(address.split(':')[1]), '127.0.0.1');
  const codes: string[] = [];
  const rest = [...lines];
  await new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      const [last = ''] = chunk.toString().trimEnd().split('\r\n').slice(-1);
      codes.push(last.slice(0, 3));
      const next = rest.shift();
      if (next === undefined) socket.end();
      else socket.write(`${next}\r\n`);
    });
    socket.on('close', () => {
      resolve();
    });
  });
  return codes;
}

const letter = [
  'Subject: =?utf-8?q?API_down_=E2=80=93_now?=',
  'Content-Type: multipart/alternative;  boundary=b1',
  '',
  '--b1',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/plain; charset=UTF-8',
  '',
  'It is=20=',
  'down: 50=E2=82=AC',
  '..a line with a dot',
  '--b1',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Type: text/html; charset=UTF-8',
  '',
  '<p>down</p>',
  '--b1--',
  '.',
].join('\r\n');

const plain = (user: string, password: string) => Buffer.from(`\0${user}\0${password}`).toString('base64');

describe('the mail server of a drill', () => {
  const mails: Mail[] = [];
  let sink: SmtpSink;
  beforeEach(async () => {
    mails.length = 0;
    sink = await SmtpSink.start((mail) => mails.push(mail), { username: 'alerts', password: 'secret' });
  });
  afterEach(() => sink.close());

  it('takes a mail and reads it', async () => {
    const login = `AUTH PLAIN ${plain('alerts', 'secret')}`;
    const lines = [
      'EHLO x',
      login,
      'MAIL FROM:<a@example.com> BODY=8BITMIME',
      'RCPT TO:<b@example.com>',
      'DATA',
      letter,
      'QUIT',
    ];
    expect(await talk(sink.address, lines)).toEqual(['220', '250', '235', '250', '250', '354', '250', '221']);
    expect(mails).toEqual([
      {
        from: 'a@example.com',
        to: ['b@example.com'],
        subject: 'API down – now',
        text: 'It is down: 50€\n.a line with a dot',
        html: '<p>down</p>',
      },
    ]);
  });

  it('takes none from whom it does not know', async () => {
    const login = `AUTH PLAIN ${plain('alerts', 'wrong')}`;
    expect(await talk(sink.address, ['EHLO x', login, 'MAIL FROM:<a@example.com>', 'QUIT'])).toEqual([
      '220',
      '250',
      '535',
      '530',
      '221',
    ]);
    expect(mails).toEqual([]);
  });
});
