import { durationOf, durationSeconds } from '../../../metrics/promql';
import { day, hour, minute } from '../calendar';
import type { Course } from './evaluate';
import { ceil, floor, max, min, round } from '../numbers';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** How near an alert came to firing. */
interface Nearness {
  readonly alert: string;
  readonly severity: string;
  /** Share of the threshold, and of the time that it must hold where it was reached. */
  readonly share: number;
  readonly fired: boolean;
  readonly cells: readonly string[];
}

/** Every alert with its closest approach, the closest first: a Markdown table. Evaluations are so many seconds apart, from a Monday on. */
export function approachTable(courses: readonly Course[], interval: number): string {
  const head = ['Alert', 'Severity', 'Threshold', 'Value', 'Compared with', 'When', 'Longest pending', 'For'];
  const rows = nearnesses(courses, interval).map(({ cells }) => cells);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The same in few lines: the share of the threshold, and where that was reached how long of its `for` it lasted. */
export function approachLines(courses: readonly Course[], interval: number, perLine = 4): string {
  const texts = nearnesses(courses, interval).map(
    ({ alert, severity, cells: [, , share = '', , , , pending = '', wanted = ''], fired }) =>
      `${alert} ${severity} ${share}${fired ? ' fired' : pending === '-' ? '' : ` ${pending} of ${wanted}`}`,
  );
  const lines = Array.from({ length: ceil(texts.length / perLine) }, (_, line) =>
    texts.slice(line * perLine, (line + 1) * perLine).join(' · '),
  );
  return lines.map((line) => `  ${line}\n`).join('');
}

function nearnesses(courses: readonly Course[], interval: number): readonly Nearness[] {
  return courses
    .map((course) => nearness(course, interval))
    .sort((one, other) => Number(other.fired) - Number(one.fired) || other.share - one.share);
}

function nearness({ alert, active, closest }: Course, interval: number): Nearness {
  const times = active.flatMap(({ activities }) => activities);
  // What holds at one evaluation only has lasted for no time that Prometheus knows of.
  const longest = max(-1, ...times.map(({ since, until }) => until - since - 1)) * interval;
  const fired = times.some(({ fires }) => fires !== undefined);
  const wanted = durationSeconds(alert.for) ?? 0;
  const share = closest?.share ?? 0;
  const { decisive } = closest ?? {};
  const cells = [
    alert.alert.name,
    alert.severity,
    percentage(share),
    closest === undefined ? '-' : String(Number(closest.value.toPrecision(3))),
    decisive === undefined || decisive.is === 'presence' ? '-' : `${decisive.operator} ${decisive.limit}`,
    closest === undefined ? '-' : whenOf(closest.at * interval),
    longest < 0 ? '-' : longest === 0 ? '0s' : durationOf(longest),
    alert.for,
  ];
  // What reached its threshold is as close as the part of its time that it lasted, and closer than what did not.
  const near = longest >= 0 ? 1 + longest / max(wanted, interval) : min(share, 1);
  return { alert: alert.alert.name, severity: alert.severity, share: near, fired, cells };
}

function percentage(share: number): string {
  if (share > 10) return '> 1000 %';
  return `${round(share * 100)} %`;
}

function whenOf(seconds: number): string {
  const two = (number: number) => String(floor(number)).padStart(2, '0');
  const time = seconds % day;
  return `${weekdays[floor(seconds / day) % 7] ?? ''} ${two(time / hour)}:${two((time % hour) / minute)}`;
}
