import { apiErrors } from '../../alerts/slos/api';
import { burnPanel } from '../../dashboards/slo-panel';

describe('the panel of an objective', () => {
  it('shows the share that fails beside the share that may', () => {
    const panel = burnPanel(apiErrors);
    expect(panel.title).toBe('Objective: requests to the API do not fail');
    expect(panel.queries.map(({ expression }) => String(expression))).toEqual([
      'slo:api_errors:error_ratio_rate1h',
      'slo:api_errors:error_ratio_rate1d',
    ]);
    expect(panel.thresholds.map(({ name }) => name)).toEqual(['ApiErrorBudgetBurn']);
  });
});
