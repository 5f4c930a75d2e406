import { z } from 'zod';
import { parse } from 'yaml';
import type { Severity } from '../../alerts/vocabulary';
import { milliseconds } from './scale/duration';

/** The files of an environment, as they are exported. */
export interface ExportedFiles {
  /** Rule files by name. */
  readonly rules: Readonly<Record<string, string>>;
  readonly alertmanager: string;
  readonly templates: Readonly<Record<string, string>>;
}

/** Times that the files of an environment set, in milliseconds. */
export interface Times {
  /** How long a condition holds before an alert fires. */
  for(alert: string, severity: Severity): number;
  /** How long it goes on after the condition ended. */
  keepFiringFor(alert: string, severity: Severity): number;
  groupWait(severity: Severity): number;
  groupInterval(severity: Severity): number;
  /** Between two heartbeats. */
  readonly heartbeat: number;
}

const ruleFile = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string().optional(),
          for: z.string().default('0s'),
          keep_firing_for: z.string().default('0s'),
          labels: z.record(z.string(), z.string()).default({}),
        }),
      ),
    }),
  ),
});

const route = z.object({
  receiver: z.string(),
  matchers: z.array(z.string()).default([]),
  group_wait: z.string().optional(),
  group_interval: z.string().optional(),
});

const configuration = z.object({ route: route.extend({ routes: z.array(route) }) });

/** Reads the times of an environment from its files. */
export function timesOf({ rules, alertmanager }: Pick<ExportedFiles, 'rules' | 'alertmanager'>): Times {
  const all = Object.values(rules).flatMap((text) =>
    ruleFile.parse(parse(text)).groups.flatMap((group) => group.rules),
  );
  const { routes } = configuration.parse(parse(alertmanager)).route;
  const rule = (alert: string, severity: Severity) => {
    const found = all.find((each) => each.alert === alert && each.labels['severity'] === severity);
    if (found === undefined) throw new Error(`No ${severity} rule is called ${alert}`);
    return found;
  };
  const routeOf = (matcher: string) => {
    const found = routes.find(({ matchers }) => matchers.includes(matcher));
    if (found === undefined) throw new Error(`No route matches ${matcher}`);
    return found;
  };
  return {
    for: (alert, severity) => length(rule(alert, severity).for),
    keepFiringFor: (alert, severity) => length(rule(alert, severity).keep_firing_for),
    groupWait: (severity) => length(routeOf(`severity="${severity}"`).group_wait),
    groupInterval: (severity) => length(routeOf(`severity="${severity}"`).group_interval),
    heartbeat: length(routeOf('alertname="Watchdog"').group_interval),
  };
}

function length(text: string | undefined): number {
  const found = milliseconds(text ?? '');
  if (found === undefined) throw new Error(`${text ?? 'nothing'} is no length of time`);
  return found;
}
