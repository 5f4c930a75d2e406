import { inhibitions } from '../../../alerts/notifications/inhibitions';
import type { Severity, Team } from '../../../alerts/vocabulary';
import type { Delivery } from '../deliveries';
import type { Stage } from '../stage';
import { sampling, scaled, slack } from '../stage';

/** An alert that a step waits for. */
export interface Expected {
  readonly alert: string;
  readonly severity: Severity;
  readonly team: Team;
}

/** Where alerts of a team go: its channel, and its addresses where they are critical. */
export function readersOf(
  { notifications }: Pick<Stage, 'notifications'>,
  { team, severity }: Pick<Expected, 'team' | 'severity'>,
): { readonly channel: string; readonly addresses: readonly string[] } {
  const { slack: channel, emails } = notifications.teams[team] ?? notifications.teams.platform;
  return { channel, addresses: severity === 'critical' ? emails : [] };
}

/** What the configuration makes a message take at least, from onset on, in milliseconds of the drill. */
export function floorOfOnset(stage: Stage, { alert, severity }: Expected): number {
  return scaled(stage, stage.times.for(alert, severity) + stage.times.groupWait(severity));
}

/** What it makes a resolved message take at most, but for sampling. */
export function floorOfResolved(stage: Stage, { alert, severity }: Expected): number {
  return scaled(stage, stage.times.keepFiringFor(alert, severity) + stage.times.groupInterval(severity));
}

/** Waits for an alert in its channel, and for the mails about it. Returns Slack's message. */
export async function expectOnset(
  stage: Stage,
  expected: Expected,
  since: number,
  /** What the expression takes until it is true, in milliseconds of the environment. */
  rising = 0,
): Promise<Delivery | undefined> {
  const { journal } = stage;
  const { alert, severity } = expected;
  const { channel, addresses } = readersOf(stage, expected);
  const floor = floorOfOnset(stage, expected);
  const within = floor + scaled(stage, rising) + sampling(stage) + slack;
  const [message] = await Promise.all([
    arrival(stage, { way: 'slack', to: channel, alert, status: severity }, since, within),
    ...addresses.map((to) => arrival(stage, { way: 'email', to, alert, status: severity }, since, within)),
  ]);
  if (message !== undefined) journal.measure(`${alert}: onset to Slack`, message.at - since, floor);
  return message;
}

/** Waits for the message that an alert is over. */
export async function expectResolved(
  stage: Stage,
  expected: Expected,
  since: number,
  /** What the expression takes until it is false, in milliseconds of the environment. */
  falling = 0,
): Promise<void> {
  const { journal } = stage;
  const { alert } = expected;
  const { channel, addresses } = readersOf(stage, expected);
  const floor = floorOfResolved(stage, expected);
  const within = floor + scaled(stage, falling) + sampling(stage) + slack;
  const [message] = await Promise.all([
    arrival(stage, { way: 'slack', to: channel, alert, status: 'resolved' }, since, within),
    ...addresses.map((to) => arrival(stage, { way: 'email', to, alert, status: 'resolved' }, since, within)),
  ]);
  if (message !== undefined) journal.measure(`${alert}: recovery to resolved`, message.at - since, floor);
}

/** Waits for a message, and checks that it comes in time. */
export async function arrival(
  { journal }: Stage,
  wanted: Required<Pick<Delivery, 'way' | 'to' | 'alert' | 'status'>>,
  since: number,
  within: number,
): Promise<Delivery | undefined> {
  const message = await journal.until(() => journal.since(since, wanted)[0], since + within - journal.now());
  const what = `${wanted.status} ${wanted.alert} in ${wanted.to} within ${seconds(within)}`;
  journal.check(what, message !== undefined, `not there after ${seconds(journal.now() - since)}`);
  return message;
}

/** Waits until Prometheus says that alerts fire. */
export async function whenFiring(
  { journal, prometheus }: Stage,
  alerts: readonly string[],
  within: number,
): Promise<void> {
  const found = await journal.until(async () => {
    const firing = await prometheus.firing();
    return alerts.every((alert) => firing.includes(alert)) ? firing : undefined;
  }, within);
  journal.check(`Prometheus: ${alerts.join(', ')} fire`, found !== undefined, `not after ${seconds(within)}`);
}

/** Milliseconds as people read them. */
export function seconds(length: number): string {
  return `${(length / 1000).toFixed(1)} s`;
}

/**
 * Alerts that go on after their cause has ended, and are news then: what an outage has cost. In a drill they have no past, so that a
 * minute of errors is a large part of the day that they look at: they may arrive at any time after the first error.
 */
export function mayOutlast(alert: string): boolean {
  return inhibitions.some(({ outlasting = [] }) => outlasting.some((name) => name === alert));
}
