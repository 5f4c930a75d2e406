import type { Course } from './evaluate';
import { max } from '../numbers';

/** When an alert fired, whatever it was about. */
export interface Firing {
  readonly alert: string;
  readonly severity: string;
  /** The first evaluation at which it fired, and the first at which it no longer did. */
  readonly fires: number;
  readonly until: number;
}

/** Times in which alerts fired, in order. What overlaps or adjoins is one: its message names all that it is about. */
export function firings(courses: readonly Course[]): readonly Firing[] {
  return courses
    .flatMap(({ alert, active }) => {
      const times = active
        .flatMap(({ activities }) =>
          activities.flatMap(({ fires, until }) => (fires === undefined ? [] : [{ fires, until }])),
        )
        .sort((one, other) => one.fires - other.fires);
      return merged(times).map((each) => ({ alert: alert.alert.name, severity: alert.severity, ...each }));
    })
    .sort((one, other) => one.fires - other.fires || (nameOf(one) < nameOf(other) ? -1 : 1));
}

function merged(times: readonly Pick<Firing, 'fires' | 'until'>[]): readonly Pick<Firing, 'fires' | 'until'>[] {
  const found: { fires: number; until: number }[] = [];
  for (const { fires, until } of times) {
    const last = found.at(-1);
    if (last !== undefined && fires <= last.until) last.until = max(last.until, until);
    else found.push({ fires, until });
  }
  return found;
}

function nameOf({ alert, severity }: Firing): string {
  return `${alert} ${severity}`;
}
