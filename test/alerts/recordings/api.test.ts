import { endpointResponseTime } from '../../../alerts/recordings/api';
import { httpRequestDuration } from '../../../metrics/api';
import { buckets, grows } from '../../support/alerts/case-series';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const { rule } = endpointResponseTime;
const rules = [{ ...rule, expr: String(rule.expr) }];
const each = (method: 'GET' | 'POST') =>
  buckets(httpRequestDuration, { method, endpoint: '/scans' }, { 1: grows(90), 2: grows(100), all: grows(100) });

const test = {
  name: 'endpoints',
  length: '1h',
  // Of two hundred requests 180 take up to a second, and 20 up to 2 s: the 95th in a hundred is in the middle of these.
  series: [...each('GET'), ...each('POST')],
  questions: [
    {
      // A quantile is not exact to the last digit.
      expr: `round(${rule.record}, 0.01)`,
      eval_time: '1h',
      exp_samples: [{ labels: '{endpoint="/scans"}', value: 1.5 }],
    },
  ],
};

describeWith('promtool', 'recordings of the API', (program) => {
  it('say how long each endpoint takes', async () => {
    const file = { name: 'api', every: '30s', rules, tests: [test] };
    expect(await promtool(program, writeTestFiles(scratch(), [file]))).toMatchObject({ passed: true });
  });
});
