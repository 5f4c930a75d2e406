import { groupRequests } from '../../alerts/recordings/edge';
import { edgeConnections, edgeRequestClasses } from '../../metrics/edge';
import { nodeCpu } from '../../metrics/node';
import { div, oneOf, rate, sum } from '../../metrics/promql';
import { scoped } from '../../dashboards/scope';
import { environment, node, requestGroup } from '../../dashboards/variables';

const all = [environment, requestGroup, node];

describe('what is chosen at the head of a dashboard', () => {
  it('narrows down every selector that has its label, within ranges and aggregations', () => {
    const share = div(
      sum(rate(edgeRequestClasses({ envoy_response_code_class: '5' }), '$__rate_interval')),
      sum(rate(edgeRequestClasses(), '5m')),
    );
    expect(scoped(share.node, all)).toEqual({
      expr:
        'sum(rate(envoy_vhost_vcluster_upstream_rq_xx{environment="$environment", envoy_virtual_cluster=~"$service", envoy_response_code_class="5"}[$__rate_interval])) / ' +
        'sum(rate(envoy_vhost_vcluster_upstream_rq_xx{environment="$environment", envoy_virtual_cluster=~"$service"}[5m]))',
      uses: ['environment', 'service'],
    });
  });

  it('leaves alone what says itself which ones it wants', () => {
    expect(scoped(groupRequests({ envoy_virtual_cluster: oneOf('web') }).node, all)).toEqual({
      expr: 'group:edge_requests:rate5m{envoy_virtual_cluster=~"web"}',
      uses: [],
    });
  });

  it('takes an instance of one exporter for none of another', () => {
    expect(scoped(nodeCpu().node, all).uses).toEqual(['environment', 'instance']);
    expect(scoped(edgeConnections().node, all).uses).toEqual(['environment']);
  });
});
