/** A rule as Prometheus takes it: an alert or a recording. */
export interface PrometheusRule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly keep_firing_for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Rules that are evaluated one after the other. */
export interface RuleGroup {
  /** Unique among all groups. */
  readonly name: string;
  /** @default - the evaluation interval of Prometheus */
  readonly interval?: string;
  readonly rules: readonly PrometheusRule[];
}
