import { z } from 'zod';

/** Days of the week as Alertmanager names them, in order. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of day, `00:00` to `23:59`. */
export const timeOfDay = () => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as "18:30"');

/** An IANA time zone. Go looks zones up as files, so that the case counts. */
export const timeZone = () => z.string().refine(isTimeZone, 'an IANA time zone such as "Europe/Berlin"');

/** Hours of rest, which may go on after midnight. */
export const quietHoursOptions = z
  .strictObject({
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .default([...weekdays])
      .meta({ description: 'Days on which they begin.' }),
    from: timeOfDay().meta({ description: 'When they begin.' }),
    to: z
      .union([timeOfDay(), z.literal('24:00')])
      .meta({ description: 'When they end: up to `from` it is the next day; "24:00" is midnight.' }),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'another time than `from`: a whole day is 00:00 to 24:00',
  });

/** Hours of rest, which may go on after midnight. */
export type QuietHours = z.output<typeof quietHoursOptions>;

function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
