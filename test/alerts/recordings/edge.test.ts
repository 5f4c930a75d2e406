import { edgeRecordings } from '../../../alerts/recordings/edge';
import { edgeRequestClasses } from '../../../metrics/edge';
import { grows, series } from '../../support/alerts/case-series';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const rules = edgeRecordings.map(({ rule }) => ({ ...rule, expr: String(rule.expr) }));

const requests = (pod: string, group: 'agent-results' | 'web', code: '2' | '5', perMinute: number) =>
  series(
    edgeRequestClasses,
    { instance: pod, envoy_virtual_cluster: group, envoy_response_code_class: code },
    grows(perMinute),
  );

const recorded = (name: string, group: string, value: number) => {
  const labels = `${name}{envoy_virtual_cluster="${group}"}`;
  return { expr: labels, eval_time: '10m', exp_samples: [{ labels, value }] };
};

describeWith('promtool', 'recordings of the edge', (program) => {
  it('are sums over its pods by group, and 0 errors of a group that never failed', async () => {
    const test = {
      name: 'two groups',
      length: '10m',
      series: [
        requests('edge-1', 'agent-results', '2', 60),
        requests('edge-2', 'agent-results', '2', 30),
        requests('edge-2', 'agent-results', '5', 30),
        requests('edge-1', 'web', '2', 60),
      ],
      questions: [
        recorded('group:edge_requests:rate5m', 'agent-results', 2),
        recorded('group:edge_errors:rate5m', 'agent-results', 0.5),
        recorded('group:edge_error_ratio:rate5m', 'agent-results', 0.25),
        recorded('group:edge_requests:rate5m', 'web', 1),
        recorded('group:edge_errors:rate5m', 'web', 0),
        recorded('group:edge_error_ratio:rate5m', 'web', 0),
      ],
    };
    const files = writeTestFiles(scratch(), [{ name: 'edge', every: '1m', rules, tests: [test] }]);
    expect(await promtool(program, files)).toMatchObject({ passed: true });
  });
});
