import { edgeRequestClasses, edgeRequestTime } from '../../../../metrics/edge';
import { probeSuccess } from '../../../../metrics/probes';
import { exposition, histogram, sample } from '../../../../cli/drill/world/exposition';

const labels = { envoy_virtual_host: 'zerotrace', envoy_virtual_cluster: 'web' };

describe('what simulated services expose', () => {
  it('is Prometheus text, each metric once', () => {
    const samples = [
      sample(edgeRequestClasses, { ...labels, envoy_response_code_class: '2' }, 3),
      sample(probeSuccess, {}, 1),
      sample(edgeRequestClasses, { ...labels, envoy_response_code_class: '5' }, 0),
    ];
    const series = 'envoy_vhost_vcluster_upstream_rq_xx{envoy_virtual_host="zerotrace",envoy_virtual_cluster="web"';
    expect(exposition(samples)).toBe(
      [
        '# HELP envoy_vhost_vcluster_upstream_rq_xx Requests by group and class of status (5 for 5xx)',
        '# TYPE envoy_vhost_vcluster_upstream_rq_xx counter',
        `${series},envoy_response_code_class="2"} 3`,
        `${series},envoy_response_code_class="5"} 0`,
        '# HELP probe_success Whether the probe got what it asked for: of the API, a body that says healthy',
        '# TYPE probe_success gauge',
        'probe_success 1',
        '',
      ].join('\n'),
    );
  });

  it('has the buckets of the contract', () => {
    const samples = histogram(edgeRequestTime, labels, [
      [40, 10],
      [4000, 2],
    ]);
    const of = (le: string) => samples.find((each) => each.labels['le'] === le)?.value;
    expect(['25', '50', '2500', '5000', '+Inf'].map(of)).toEqual([0, 10, 10, 12, 12]);
    expect(samples.slice(-2).map(({ suffix, value }) => [suffix, value])).toEqual([
      ['_sum', 8400],
      ['_count', 12],
    ]);
  });

  it.each([
    [{ envoy_vhost: 'zerotrace' }, 'envoy_vhost=zerotrace'],
    [{ envoy_virtual_cluster: 'nobody' }, 'envoy_virtual_cluster=nobody'],
    [{ job: 'zerotrace-edge' }, 'job=zerotrace-edge'],
  ])('refuses %j, which the contract does not know', (wrong: Record<string, string>, named) => {
    expect(() => sample(edgeRequestClasses, wrong, 1)).toThrow(`has no ${named} by the contract`);
  });
});
