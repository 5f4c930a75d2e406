import { recordedMetrics } from '../../alerts/groups';
import { checkPromql, describeFinding } from '../../metrics/checks';
import type { DashboardCheck } from './finding';
import { about } from './finding';
import { allTargets, textOf } from './targets';

/** Days that samples are kept where they are kept longest; scrapes where they are rarest. */
const options = { scrapeIntervalSeconds: 30, retentionSeconds: 15 * 86_400, metrics: recordedMetrics } as const;

/** Every query holds against the contract, with Grafana's variables filled in. */
export const promqlHolds: DashboardCheck = {
  id: 'promql-holds',
  reason: 'A misspelt metric or label is an empty panel, which reads as good news.',
  find: (dashboard) => [
    ...allTargets(dashboard).flatMap(({ panel, target }) =>
      checkPromql(target.expr, options).map((finding) => about(panel, describeFinding(finding))),
    ),
    ...(dashboard.annotations.list ?? []).flatMap(({ name, target }) =>
      checkPromql(textOf(target, 'expr'), options).map((finding) => ({
        message: `${name}: ${describeFinding(finding)}`,
      })),
    ),
  ],
};
