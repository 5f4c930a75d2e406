import {
  absentOverTime,
  add,
  and,
  avgOverTime,
  clampMin,
  div,
  gt,
  gtBool,
  hours,
  histogramQuantile,
  inSeconds,
  labelReplace,
  lt,
  maxOverTime,
  metricSource,
  mul,
  noneOf,
  open,
  or,
  percent,
  predictLinear,
  quantile,
  quantity,
  rate,
  ratio,
  re,
  scalar,
  seconds,
  sub,
  sum,
  time,
  topk,
  unless,
} from '../../../metrics/promql';

const source = metricSource({ from: 'instrumentation', service: 'example' }, { job: ['zerotrace-api'] });
const requests = source.counter('http_requests_total', {
  unit: 'requests',
  help: 'Requests',
  labels: { route: open(50), status: open(20) },
});
const duration = source.histogram('request_ms', {
  unit: 'milliseconds',
  of: 'requests',
  help: 'Duration',
  labels: { route: open(50) },
  buckets: [500, 2000, 30_000],
});
const online = source.gauge('agents_online', { unit: 'agents', help: 'Agents', labels: { company_id: open(100) } });
const seen = source.gauge('last_seen', { unit: 'timestamp', help: 'When' });
const free = source.gauge('free_ratio', { unit: 'ratio', help: 'Free' });

const byRoute = sum.by('route')(rate(requests({ job: 'zerotrace-api' }), '5m'));
const errors = sum.by('route')(rate(requests({ job: 'zerotrace-api', status: re('5..') }), '5m'));
const byCompany = sum.by('company_id')(online());

describe('the printer', () => {
  it.each([
    [byRoute, 'sum by (route) (rate(http_requests_total{job="zerotrace-api"}[5m]))'],
    [sum(online()), 'sum(agents_online)'],
    [online({ company_id: 'a"b\\c' }), 'agents_online{company_id="a\\"b\\\\c"}'],
    [requests({ status: re('\\d+') }), 'http_requests_total{status=~"\\\\d+"}'],
    [online({ company_id: noneOf('a.b', 'c') }), 'agents_online{company_id!~"a\\\\.b|c"}'],
    [rate(requests().offset('1w'), '5m'), 'rate(http_requests_total[5m] offset 1w)'],
    [rate(duration.bucket({ le: 2000 }), '5m'), 'rate(request_ms_bucket{le="2000.0"}[5m])'],
    [gt(sub(time(), seen()), seconds(300)), 'time() - last_seen > 300'],
    [gt(sub(ratio(1), free()), percent(80)), '1 - free_ratio > 0.8'],
    [gt(predictLinear(free(), '6h', 86_400), 0), 'predict_linear(free_ratio[6h], 86400) > 0'],
    [
      inSeconds(histogramQuantile(0.95, sum.by('le')(rate(duration.bucket(), '5m')))),
      'histogram_quantile(0.95, sum by (le) (rate(request_ms_bucket[5m]))) / 1000',
    ],
    [avgOverTime(byCompany, '1h:5m'), 'avg_over_time(sum by (company_id) (agents_online)[1h:5m])'],
    [maxOverTime(gt(byCompany, 0), '1h:5m'), 'max_over_time((sum by (company_id) (agents_online) > 0)[1h:5m])'],
    [maxOverTime(online(), '1h'), 'max_over_time(agents_online[1h])'],
    [
      absentOverTime(online({ job: 'zerotrace-api' }), '10m'),
      'absent_over_time(agents_online{job="zerotrace-api"}[10m])',
    ],
    [topk(5)(byCompany), 'topk(5, sum by (company_id) (agents_online))'],
    [quantile(0.9).by('company_id')(online()), 'quantile by (company_id) (0.9, agents_online)'],
    [gtBool(byCompany, 0), 'sum by (company_id) (agents_online) > bool 0'],
    [clampMin(byCompany, 1), 'clamp_min(sum by (company_id) (agents_online), 1)'],
    [
      labelReplace(byCompany, 'short', '$1', 'company_id', '(.{8}).*'),
      'label_replace(sum by (company_id) (agents_online), "short", "$1", "company_id", "(.{8}).*")',
    ],
    [
      div(byCompany, sum(online()), { on: [], groupLeft: [] }),
      'sum by (company_id) (agents_online) / on () group_left () sum(agents_online)',
    ],
    [gt(byCompany, scalar(sum(online()))), 'sum by (company_id) (agents_online) > scalar(sum(agents_online))'],
  ])('writes %s', (expression, text) => {
    expect(String(expression)).toBe(text);
  });

  it.each([
    [sub(free(), sub(free(), free())), 'free_ratio - (free_ratio - free_ratio)'],
    [sub(sub(free(), free()), free()), 'free_ratio - free_ratio - free_ratio'],
    [mul(add(free(), free()), free()), '(free_ratio + free_ratio) * free_ratio'],
    [add(mul(free(), free()), free()), 'free_ratio * free_ratio + free_ratio'],
    [and(or(free(), free()), free()), '(free_ratio or free_ratio) and free_ratio'],
    [or(and(free(), free()), free()), 'free_ratio and free_ratio or free_ratio'],
    [unless(gt(free(), 0), lt(free(), 0)), 'free_ratio > 0 unless free_ratio < 0'],
    [gt(gt(free(), 0), gt(free(), 0)), 'free_ratio > 0 > (free_ratio > 0)'],
  ])('needs no more parentheses than %s', (expression, text) => {
    expect(String(expression)).toBe(text);
  });

  it('breaks what does not fit on a line', () => {
    expect(String(and(gt(div(errors, byRoute), percent(10)), gt(byRoute, byRoute)))).toBe(
      `      sum by (route) (rate(http_requests_total{job="zerotrace-api", status=~"5.."}[5m]))
    /
      sum by (route) (rate(http_requests_total{job="zerotrace-api"}[5m]))
  > 0.1
and
    sum by (route) (rate(http_requests_total{job="zerotrace-api"}[5m]))
  >
    sum by (route) (rate(http_requests_total{job="zerotrace-api"}[5m]))`,
    );
  });

  it('breaks calls and aggregations by their arguments', () => {
    const long = re(`/api/(${'x'.repeat(90)})`);
    expect(String(histogramQuantile(0.95, sum.by('le')(rate(duration.bucket({ route: long }), '5m'))))).toBe(
      `histogram_quantile(
  0.95,
  sum by (le) (
    rate(
      request_ms_bucket{route=~"/api/(${'x'.repeat(90)})"}[5m]
    )
  )
)`,
    );
  });

  it('refuses a threshold between two bucket edges', () => {
    const p95 = histogramQuantile(0.95, sum.by('le')(rate(duration.bucket(), '5m')));
    expect(String(gt(inSeconds(p95), seconds(2)))).toContain('> 2');
    expect(() => gt(inSeconds(p95), seconds(3))).toThrow(
      '3 is not an edge of the buckets of histogram_quantile(0.95, sum by (le) (rate(request_ms_bucket[5m]))) / 1000: compare with one of 0.5, 2, 30, or add the edge',
    );
    expect(() => gt(inSeconds(p95), hours(1))).toThrow('3600 is not an edge');
    expect(() => lt(p95, quantity(2, 'milliseconds'))).toThrow('2 is not an edge');
  });
});
