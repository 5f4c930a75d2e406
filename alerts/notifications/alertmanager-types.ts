/** What we use of Alertmanager's configuration, in its own words (config/config.go and config/notifiers.go of v0.34.0). */
export interface AlertmanagerConfig {
  readonly global: GlobalConfig;
  readonly templates: readonly string[];
  readonly route: Route;
  readonly inhibit_rules: readonly InhibitRule[];
  readonly receivers: readonly Receiver[];
  readonly time_intervals: readonly TimeInterval[];
}

/** Defaults of all receivers. Of each credential only the file is named. */
export interface GlobalConfig {
  readonly resolve_timeout: string;
  readonly slack_app_token_file: string;
  readonly smtp_smarthost: string;
  readonly smtp_from: string;
  readonly smtp_require_tls: boolean;
  readonly smtp_auth_username?: string;
  readonly smtp_auth_password_file?: string;
}

/** A node of the routing tree. Time intervals are not inherited: each route names its own. */
export interface Route {
  readonly receiver: string;
  readonly matchers?: readonly string[];
  readonly group_by?: readonly string[];
  readonly group_wait?: string;
  readonly group_interval?: string;
  readonly repeat_interval?: string;
  readonly mute_time_intervals?: readonly string[];
  readonly active_time_intervals?: readonly string[];
  readonly routes?: readonly Route[];
}

/** A source that silences targets. It may have a name, but the operator's own parser (v0.93.1) refuses one. */
export interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

/** Where notifications go. */
export interface Receiver {
  readonly name: string;
  readonly slack_configs?: readonly SlackConfig[];
  readonly email_configs?: readonly EmailConfig[];
  readonly pagerduty_configs?: readonly PagerDutyConfig[];
  readonly webhook_configs?: readonly WebhookConfig[];
}

export interface SlackConfig {
  readonly channel: string;
  readonly send_resolved: boolean;
  readonly title: string;
  readonly title_link: string;
  readonly text: string;
  readonly fallback: string;
  readonly color: string;
  readonly footer: string;
  readonly timeout: string;
}

export interface EmailConfig {
  readonly to: string;
  readonly send_resolved: boolean;
  readonly headers: { readonly Subject: string };
  readonly html: string;
  readonly text: string;
}

export interface PagerDutyConfig {
  readonly routing_key_file: string;
  readonly send_resolved: boolean;
  readonly description: string;
  readonly severity: string;
  readonly client: string;
  readonly client_url: string;
  readonly class: string;
  readonly details: Readonly<Record<string, string>>;
  readonly timeout: string;
}

export interface WebhookConfig {
  readonly url_file: string;
  readonly send_resolved: boolean;
  readonly max_alerts: number;
  readonly timeout: string;
}

/** A named set of periods. */
export interface TimeInterval {
  readonly name: string;
  readonly time_intervals: readonly TimePeriod[];
}

/** A period of the week. It ends before its end, and may not cross midnight. */
export interface TimePeriod {
  readonly weekdays?: readonly string[];
  readonly times: readonly { readonly start_time: string; readonly end_time: string }[];
  readonly location: string;
}
