import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { Listening } from './loopback-server';
import { listen, loopback } from './loopback-server';
import type { Mail } from './mail';
import { parseMail } from './mail';

/** Who may send. */
export interface SmtpLogin {
  readonly username: string;
  readonly password: string;
}

/**
 * A mail server as far as Alertmanager needs one (RFC 5321, AUTH PLAIN of RFC 4954). It speaks no TLS: Go's client sends a password
 * without it to a loopback address only.
 */
export class SmtpSink {
  private constructor(
    private readonly server: Listening,
    private readonly sockets: ReadonlySet<Socket>,
  ) {}

  get address(): string {
    return `${loopback}:${this.server.port}`;
  }

  /** Starts one. Without a login it takes mail from everybody. */
  static async start(onMail: (mail: Mail) => void, login?: SmtpLogin): Promise<SmtpSink> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      // A client that was killed resets its connection.
      socket.on('error', () => socket.destroy());
      talk(socket, onMail, login);
    });
    return new SmtpSink(await listen(server), sockets);
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return this.server.close();
  }
}

/** One conversation: commands line by line, and after DATA a message until a line with a dot. */
function talk(socket: Socket, onMail: (mail: Mail) => void, login: SmtpLogin | undefined): void {
  let unread = '';
  let data: string[] | undefined;
  let from = '';
  let to: string[] = [];
  let welcome = login === undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);

  const command = (line: string) => {
    const [verb = ''] = line.toUpperCase().split(' ');
    if (verb === 'EHLO') return say(login === undefined ? '250 drill' : '250-drill\r\n250 AUTH PLAIN');
    if (verb === 'AUTH') {
      welcome = login !== undefined && line.slice('AUTH PLAIN '.length) === plain(login);
      return say(welcome ? '235 welcome' : '535 wrong user name or password');
    }
    if (verb === 'QUIT') return socket.end('221 bye\r\n');
    if (!welcome) return say('530 authentication required');
    if (verb === 'MAIL') {
      [from, to] = [addressIn(line), []];
      return say('250 ok');
    }
    if (verb === 'RCPT') {
      to.push(addressIn(line));
      return say('250 ok');
    }
    if (verb === 'DATA') {
      data = [];
      return say('354 end with a dot');
    }
    return say(verb === 'RSET' || verb === 'NOOP' ? '250 ok' : '502 not here');
  };

  const message = (line: string, lines: string[]) => {
    if (line !== '.') return lines.push(line.replace(/^\./, ''));
    data = undefined;
    onMail({ from, to, ...parseMail(lines.join('\r\n')) });
    return say('250 taken');
  };

  socket.on('data', (chunk: Buffer) => {
    const lines = (unread + chunk.toString('latin1')).split('\r\n');
    unread = lines.pop() ?? '';
    for (const line of lines) {
      if (data === undefined) command(line);
      else message(line, data);
    }
  });
  say('220 drill ESMTP');
}

function plain({ username, password }: SmtpLogin): string {
  return Buffer.from(`\0${username}\0${password}`).toString('base64');
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}
