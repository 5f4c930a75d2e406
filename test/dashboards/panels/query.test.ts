import { groupRequests } from '../../../alerts/recordings/edge';
import { query } from '../../../dashboards/panels';

describe('a legend', () => {
  it('is made of labels that the expression has', () => {
    expect(query(groupRequests(), ({ envoy_virtual_cluster }) => `to ${envoy_virtual_cluster}`).legend).toBe(
      'to {{envoy_virtual_cluster}}',
    );
    // @ts-expect-error the rule sums over methods
    expect(query(groupRequests(), ({ method }) => String(method)).legend).toBe('undefined');
  });
});
