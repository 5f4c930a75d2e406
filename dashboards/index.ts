import type { Dashboard } from './dashboard';
import { apiDashboard } from './zerotrace/api';
import { overview } from './zerotrace/overview';

/** Every dashboard, in the order of Grafana's folders. */
export const dashboards: readonly Dashboard[] = [overview, apiDashboard];
