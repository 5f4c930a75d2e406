import type { Dashboard } from './dashboard';
import { alertsDashboard } from './platform/alerts';
import { infrastructureDashboard } from './platform/infrastructure';
import { loggingDashboard } from './platform/logging';
import { monitoringDashboard } from './platform/monitoring';
import { postgresDashboard } from './platform/postgres';
import { valkeyDashboard } from './platform/valkey';
import { workloadsDashboard } from './platform/workloads';
import { securityDashboard } from './security/security';
import { agentsDashboard } from './zerotrace/agents';
import { apiDashboard } from './zerotrace/api';
import { enrichmentDashboard } from './zerotrace/enrichment';
import { overview } from './zerotrace/overview';
import { scansDashboard } from './zerotrace/scans';

/** Every dashboard, in the order of Grafana's folders. */
export const dashboards: readonly Dashboard[] = [
  overview,
  apiDashboard,
  agentsDashboard,
  scansDashboard,
  enrichmentDashboard,
  infrastructureDashboard,
  workloadsDashboard,
  postgresDashboard,
  valkeyDashboard,
  loggingDashboard,
  monitoringDashboard,
  alertsDashboard,
  securityDashboard,
];
