import { metricPages } from '../../metrics/reference';
import { alertsPage } from './alerts-page';
import { dashboardsPage } from './dashboards-page';
import { detectionsPage } from './detections-page';
import { environmentReference } from './environment-reference';
import { logstashPage } from './logstash-page';
import type { ReferencePage } from './page';
import { rulesTable } from './rules-table';

/** Every page that `npm run docs` writes. */
export function referencePages(): readonly ReferencePage[] {
  return [
    environmentReference(),
    rulesTable(),
    alertsPage(),
    detectionsPage(),
    dashboardsPage(),
    logstashPage(),
    ...metricPages(),
  ];
}
