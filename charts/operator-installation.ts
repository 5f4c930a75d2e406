import type { ChartInstallation } from './chart-installation';

/** The chart of an operator: a controller with objects to look after. */
export interface OperatorInstallation<Values extends object = object> extends ChartInstallation<Values> {
  /** Namespace that its documentation gives it. */
  readonly namespace: string;
  /** Port on which its pods answer admission webhooks. @default - it has none */
  readonly webhookPort?: number;
}
