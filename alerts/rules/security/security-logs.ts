import { jobs } from '../../../metrics/jobs';
import type { Expression, Unit } from '../../../metrics/promql';
import { and, eq, gt, increase, or, sum } from '../../../metrics/promql';
import type { findingEngines } from '../../../metrics/security-findings';
import { securityFindings } from '../../../metrics/security-findings';
import { suricataAlerts } from '../../../metrics/suricata';
import { wazuhAlertsWritten } from '../../../metrics/wazuh';
import { condition } from '../../alert';
import { sensorBasics } from './sensor-basics';

/** An engine whose findings do not arrive, though it says that it wrote some. */
const lost = (engine: (typeof findingEngines)[number], written: Expression<never, Unit>) =>
  and(eq(sum.by('engine')(increase(securityFindings({ engine }), '30m')), 0), gt(written, 0), { on: [] });

/**
 * Sensors count what they write, and Prometheus what arrived through the logs: what is written and not counted was lost on the way, or came
 * too late to be an event.
 */
export const securityLogsSilent = condition('SecurityLogsSilent', {
  ...sensorBasics,
  levels: { critical: { for: '15m' } },
  when: ({ jobs: scraped }) => {
    const ofSuricata = lost('suricata', sum(increase(suricataAlerts(), '30m')));
    const ofWazuh = lost('wazuh', sum(increase(wazuhAlertsWritten(), '30m')));
    if (!scraped.includes(jobs.wazuh)) return ofSuricata;
    return scraped.includes(jobs.suricata) ? or(ofSuricata, ofWazuh) : ofWazuh;
  },
  keepFiringFor: '10m',
  summary: ({ labels }) => `Findings of ${labels.engine} do not arrive`,
  description: ({ labels }) =>
    `${labels.engine} wrote alerts in the last 30 minutes, and none was counted: nobody is told of what it finds.`,
});
