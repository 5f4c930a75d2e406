import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alertmanagerYaml, templateGlob } from '../../alerts/notifications/alertmanager-config';
import type { NotificationOptions } from '../../alerts/notifications/notification-options';
import { notificationTemplates } from '../../alerts/notifications/templates';
import { scratch } from './scratch';

export type Labels = Readonly<Record<string, string>>;

/** An alert at a time, beside others that are active. */
export interface RouteCase {
  readonly labels: Labels;
  readonly time: string;
  readonly active: readonly Labels[];
}

/** Who is told of it. */
export interface RouteAnswer {
  readonly destinations: readonly {
    readonly receiver: string;
    readonly mutedBy: readonly string[];
    readonly groupBy: readonly string[];
    readonly groupWait: string;
    readonly groupInterval: string;
    readonly repeatInterval: string;
  }[];
  /** `rule` is the place of a rule in the configuration. */
  readonly inhibitedBy: readonly { readonly rule: number; readonly alert: Labels }[];
}

/** A group of alerts, and the receiver that is told of them. */
export interface MessageCase {
  readonly receiver: string;
  readonly groupLabels: Labels;
  readonly alerts: readonly {
    readonly labels: Labels;
    readonly annotations: Labels;
    readonly startsAt: string;
    readonly endsAt?: string;
  }[];
}

/** What arrives. */
export interface Message {
  readonly slack: readonly {
    readonly channel: string;
    readonly attachments: readonly {
      readonly title: string;
      readonly title_link: string;
      readonly text: string;
      readonly fallback: string;
      readonly color: string;
      readonly footer: string;
    }[];
  }[];
  readonly emails: readonly {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
  }[];
  readonly pagerDuty: readonly string[];
}

/** Writes configuration and templates as files; returns the path of the configuration. */
export function writeAlertmanager(options: NotificationOptions): string {
  const folder = scratch();
  const config = join(folder, 'alertmanager.yaml');
  mkdirSync(join(folder, 'templates'));
  for (const [name, text] of Object.entries(notificationTemplates(options))) {
    writeFileSync(join(folder, 'templates', name), text);
  }
  const yaml = alertmanagerYaml(options);
  if (!yaml.includes(templateGlob)) throw new Error('the configuration names no templates');
  writeFileSync(config, yaml.replace(templateGlob, join(folder, 'templates', '*.tmpl')));
  return config;
}

/** Asks Alertmanager's own packages. */
export function ask(
  program: string,
  options: NotificationOptions,
  cases: { readonly routes?: readonly RouteCase[]; readonly messages?: readonly MessageCase[] },
): { readonly routes: readonly RouteAnswer[]; readonly messages: readonly Message[] } {
  const input = JSON.stringify({ routes: [], messages: [], ...cases });
  const output = execFileSync(program, [writeAlertmanager(options)], { input, encoding: 'utf8' });
  return JSON.parse(output) as ReturnType<typeof ask>;
}
