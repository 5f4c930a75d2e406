import { z } from 'zod';
import type { Duration, Unit } from '../metrics/promql';
import { durationSeconds } from '../metrics/promql';
import type { Alert } from './alert';
import type { AlertName } from './alert-names';
import type { Alerts } from './alerts';
import { alerts } from './alerts';
import type { QuantityText } from './quantity-text';
import { parseQuantity, quantityExamples } from './quantity-text';
import type { Severity } from './vocabulary';
import { severities } from './vocabulary';

/** What an environment sets of one alert at one severity. U: unit of its threshold, `never` where it has none. */
export type LevelOptions<U extends Unit> = {
  /** @default true */
  readonly enabled?: boolean;
  /** How long the condition holds before it fires. @default the alert's own */
  readonly for?: Duration;
  /** Severity that it is sent with. @default the level's own */
  readonly severity?: Severity;
} & ([U] extends [never]
  ? unknown
  : {
      /** @default the alert's own */
      readonly threshold?: QuantityText<U>;
    });

/** What an environment sets of one alert. */
export type OptionsOf<A> =
  A extends Alert<AlertName, infer U, infer S>
    ? {
        /** @default true */
        readonly enabled?: boolean;
      } & { readonly [P in S]?: LevelOptions<U> }
    : never;

/** What an environment changes about alerts. What it does not name stays as the rule says. */
export type AlertOptions = { readonly [N in AlertName]?: OptionsOf<Alerts[N]> };

/** The same where the compiler does not follow which alert it is. */
export type AnyAlertOptions = { readonly enabled?: boolean } & {
  readonly [P in Severity]?: LevelOptions<never> & { readonly threshold?: string };
};

const duration = z.custom<Duration>(
  (value) => typeof value === 'string' && durationSeconds(value) !== undefined,
  'a duration such as "5m"',
);

/** The schema that values of unknown type go through: every key and unit is checked again. */
const checked = z.strictObject(
  Object.fromEntries(Object.entries<Alert>(alerts).map(([name, alert]) => [name, overrides(alert).optional()])),
);

function overrides(alert: Alert) {
  const level = (severity: Severity) => {
    const basics = {
      enabled: z.boolean().optional(),
      for: duration.optional(),
      severity: z.enum(severities).optional(),
    };
    return z
      .strictObject(alert.unit === undefined ? basics : { ...basics, threshold: threshold(alert, severity).optional() })
      .optional();
  };
  const levels = Object.fromEntries(alert.severities.map((severity) => [severity, level(severity)]));
  return z.strictObject({ enabled: z.boolean().optional(), ...levels }).superRefine((value, context) => {
    const given: AnyAlertOptions = value;
    const sent = alert.severities.map((severity) => given[severity]?.severity ?? severity);
    if (new Set(sent).size === sent.length) return;
    context.addIssue({ code: 'custom', message: `each severity of ${alert.name} once, not ${sent.join(' and ')}` });
  });
}

function threshold(alert: Alert, severity: Severity) {
  return z.string().superRefine((text, context) => {
    const { unit } = alert;
    const parsed = unit === undefined ? undefined : parseQuantity(unit, text);
    if (unit === undefined || parsed === undefined) {
      const expected = unit === undefined ? 'nothing' : `${unit}, such as ${quantityExamples(unit)}`;
      context.addIssue({ code: 'custom', message: `a threshold in ${expected}` });
      return;
    }
    try {
      alert.at(severity, [], parsed);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** Overrides of alerts: one field of an environment, typed by the alerts themselves. */
export const alertOptions = z.custom<AlertOptions>().transform((value, context): AlertOptions => {
  const result = checked.safeParse(value);
  if (!result.success) {
    for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path });
  }
  return value;
});
