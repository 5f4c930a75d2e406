import type { SlackPost } from './sinks/slack-sink';
import type { Mail } from './sinks/mail';

/** A message that somebody got. */
export interface Delivery {
  /** Milliseconds since the drill began. */
  readonly at: number;
  readonly way: 'slack' | 'email';
  /** Channel or address. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
  /** What the title says: `[CRITICAL x2] HighErrorRate of api in production`. */
  readonly alert: string;
  readonly status: 'critical' | 'warning' | 'info' | 'resolved' | 'mixed' | 'unknown';
  /** How many alerts fire. */
  readonly count: number;
}

/** What a title begins with. A group with alerts of two severities is called ALERT. */
const statuses = new Map<string, Delivery['status']>([
  ['CRITICAL', 'critical'],
  ['WARNING', 'warning'],
  ['INFO', 'info'],
  ['ALERT', 'mixed'],
  ['RESOLVED', 'resolved'],
]);

const title = /^\[(CRITICAL|WARNING|INFO|ALERT|RESOLVED)(?: x(\d+))?\] (\S+)/;

/** A message that Slack got, whether it took it or not. */
export function slackDelivery({ message }: SlackPost, at: number): Delivery {
  return { at, way: 'slack', to: message.channel, title: message.title, text: message.text, ...said(message.title) };
}

/** A mail, once for each of its readers. */
export function mailDeliveries({ to, subject, text }: Mail, at: number): readonly Delivery[] {
  return to.map((address) => ({ at, way: 'email', to: address, title: subject, text, ...said(subject) }));
}

function said(text: string): Pick<Delivery, 'alert' | 'status' | 'count'> {
  const [, status, count = '1', alert] = title.exec(text) ?? [];
  const known = alert === undefined ? undefined : statuses.get(status ?? '');
  return { alert: alert ?? text, status: known ?? 'unknown', count: Number(count) };
}
