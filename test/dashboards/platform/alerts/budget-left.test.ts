import { agentFreshness } from '../../../../alerts/slos/agent-freshness';
import { apiErrors } from '../../../../alerts/slos/api';
import { slos } from '../../../../alerts/slos';
import { objectives } from '../../../../dashboards/platform/alerts/objectives';
import { budgetLeft } from '../../../../dashboards/platform/alerts/budget-left';
import { printFlat } from '../../../../metrics/promql';

describe('what is left of a budget', () => {
  it('is of 30 days and of the budget in force, weighed by the number of requests', () => {
    expect(printFlat(budgetLeft(apiErrors).node)).toBe(
      '1 - (slo:api_errors:error_ratio_rate30d or ' +
        'avg_over_time(slo:api_errors:bad_rate5m[30d]) / avg_over_time(slo:api_errors:total_rate5m[30d])) / ' +
        'max(zerotrace:alert_threshold{alertname="ApiErrorBudgetBurn", severity="warning"})',
    );
  });

  it('is of every moment alike where the objective is on time', () => {
    expect(printFlat(budgetLeft(agentFreshness).node)).toContain(
      'avg_over_time(slo:agent_freshness:error_ratio_now[30d])',
    );
  });

  it('is shown for every objective', () => {
    const [left, ...burns] = objectives.panels;
    expect(left.queries.map(({ legend }) => legend)).toEqual(slos.map(({ promise }) => promise));
    expect(burns.map(({ title }) => title)).toEqual(slos.map(({ promise }) => `Objective: ${promise}`));
  });
});
