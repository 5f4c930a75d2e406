import type { Course } from './course';
import { floor, PI, sin } from './numbers';

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Seconds of a time of day: `at(8, 30)`. */
export function at(hours: number, minutes = 0): number {
  return hours * hour + minutes * minute;
}

/** Day of the week: 0 is Monday. */
export function weekdayOf(seconds: number): number {
  return floor(seconds / day) - 7 * floor(seconds / (7 * day));
}

/** Seconds since midnight. */
export function timeOfDay(seconds: number): number {
  return seconds - day * floor(seconds / day);
}

/** 0 at night and at weekends, 1 at one o'clock of a working day. */
export const office: Course = (seconds) => {
  const time = timeOfDay(seconds);
  if (weekdayOf(seconds) > 4 || time < at(6) || time > at(20)) return 0;
  return sin(((time - at(6)) / at(14)) * PI);
};
