import { companyVulnerabilitiesFound, endpointResponseTime } from '../../../alerts/recordings/api';
import { httpRequestDuration, vulnerabilitiesFound } from '../../../metrics/api';
import { buckets, grows, series } from '../../support/alerts/case-series';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const rules = [endpointResponseTime, companyVulnerabilitiesFound].map(({ rule }) => ({
  ...rule,
  expr: String(rule.expr),
}));
const found = (instance: string, company_id: string) =>
  series(vulnerabilitiesFound, { instance, company_id, severity: 'high' }, grows(1));
const each = (method: 'GET' | 'POST') =>
  buckets(httpRequestDuration, { method, endpoint: '/scans' }, { 1: grows(90), 2: grows(100), all: grows(100) });

const asked = (series: string, ...expected: readonly (readonly [labels: string, value: number])[]) => ({
  // A quantile is not exact to the last digit.
  expr: `round(${series}, 0.01)`,
  eval_time: '2h',
  exp_samples: expected.map(([labels, value]) => ({ labels, value })),
});

const test = {
  name: 'endpoints',
  length: '2h',
  series: [
    // Of two hundred requests 180 take up to a second, and 20 up to 2 s: the 95th in a hundred is in the middle of these.
    ...each('GET'),
    ...each('POST'),
    found('api-0', 'a'),
    found('api-1', 'a'),
    found('api-0', 'b'),
  ],
  questions: [
    asked('endpoint:http_request_duration:p95_rate5m', ['{endpoint="/scans"}', 1.5]),
    asked(
      'company:vulnerabilities_found:increase1h',
      ['{company_id="a", severity="high"}', 120],
      ['{company_id="b", severity="high"}', 60],
    ),
  ],
};

describeWith('promtool', 'recordings of the API', (program) => {
  it('say how long each endpoint takes, and what was found of each company', async () => {
    const file = { name: 'api', every: '30s', rules, tests: [test] };
    expect(await promtool(program, writeTestFiles(scratch(), [file]))).toMatchObject({ passed: true });
  });
});
