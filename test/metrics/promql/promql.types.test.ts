import type { AnnotationText, Expression, LabelsOf, Unit } from '../../../metrics/promql';
import {
  absent,
  and,
  avg,
  avgOverTime,
  count,
  div,
  eq,
  gt,
  histogramQuantile,
  increase,
  inSeconds,
  lt,
  metricSource,
  max,
  milliseconds,
  mul,
  neq,
  oneOf,
  open,
  or,
  percent,
  perSecond,
  quantity,
  rate,
  re,
  readAs,
  recorded,
  seconds,
  sub,
  sum,
  time,
  topk,
} from '../../../metrics/promql';

/*
 * The compiler is the test: each @ts-expect-error is a mistake that people make in rule files, and `tsc --noEmit` fails when one
 * of them compiles. What stands without it must compile. Nothing in `mistakes` runs.
 */
const source = metricSource({ from: 'instrumentation', service: 'example' }, { job: ['zerotrace-api'] });
const requests = source.counter('http_requests_total', {
  unit: 'requests',
  help: 'Requests',
  labels: { route: open(50), status: ['200', '404', '500'], company_id: open(100) },
});
const duration = source.histogram('http_request_duration_seconds', {
  unit: 'seconds',
  of: 'requests',
  help: 'Duration',
  labels: { route: open(50) },
  buckets: [0.1, 0.5, 1, 2, 5, 30],
});
const online = source.gauge('agents_online', { unit: 'agents', help: 'Agents', labels: { company_id: open(100) } });
const lastSeen = source.gauge('last_seen', { unit: 'timestamp', help: 'When', labels: { company_id: open(100) } });
const up = source.gauge('up', { unit: 'boolean', help: 'Up' });
const companies = source.gauge('company_info', {
  unit: 'info',
  help: 'Companies',
  labels: { company_id: open(100), name: open(100) },
});

const job = 'zerotrace-api';
const errors = div(
  sum.by('route')(rate(requests({ job, status: re('5..') }), '5m')),
  sum.by('route')(rate(requests({ job }), '5m')),
);
const p95 = histogramQuantile(0.95, sum.by('le', 'route')(rate(duration.bucket({ job }), '5m')));
const byCompany = sum.by('company_id')(online());

/** Fails to compile unless the expression has exactly these labels and this unit. */
function has<L extends string, U extends Unit>(expression: Expression<L, U>): Expression<L, U> {
  return expression;
}

/** As an alert takes it: the text can name only labels of the expression. */
function annotated<L extends string>(when: Expression<L>, description: AnnotationText<L>): readonly unknown[] {
  return [when, description];
}

const correct = [
  has<'route', 'ratio'>(gt(errors, percent(10))),
  has<'route', 'seconds'>(gt(p95, seconds(2))),
  has<'company_id', 'agents'>(lt(byCompany, quantity(10, 'agents'))),
  has<'company_id', 'seconds'>(sub(time(), max.by('company_id')(lastSeen()))),
  has<never, 'requests/s'>(gt(sum(rate(requests({ status: neq('200') }), '5m')), perSecond(100, 'requests'))),
  has<'job', 'boolean'>(absent(up({ job }))),
  has<'job', 'boolean'>(eq(up({}), 0)),
  has<'job', 'ratio'>(avgOverTime(up(), '1h')),
  has<never, 'ratio'>(avg(up())),
  has<never, 'agents'>(readAs('agents', count(lastSeen()))),
  has<'company_id' | 'name', 'agents'>(
    mul(byCompany, sum.by('company_id', 'name')(companies()), { on: ['company_id'], groupLeft: ['name'] }),
  ),
  has<'company_id', 'ratio'>(div(byCompany, sum(online()), { on: [], groupLeft: [] })),
  has<'company_id', 'ratio'>(div(byCompany, sum.by('company_id')(online().offset('1w')))),
  has<'route', 'ratio'>(
    div(sum.by('route')(rate(duration.bucket({ le: 0.5 }), '5m')), sum.by('route')(rate(duration.count(), '5m'))),
  ),
  has<'route', 'ratio'>(and(errors, gt(sum.by('route')(increase(requests(), '5m')), quantity(10, 'requests')))),
  has<'company_id', 'agents'>(topk(5)(byCompany)),
  has<'company_id', 'agents'>(or(byCompany, byCompany)),
  has<'company_id', 'agents'>(recorded('company:agents:sum', byCompany, 'Agents')({ company_id: oneOf('a', 'b') })),
  annotated(gt(errors, percent(10)), ({ labels, value }) => `${labels.route}: ${value}`),
];

type RouteOnly = LabelsOf<typeof errors>;
const onlyRoute: RouteOnly = 'route';

const mistakes = (): readonly unknown[] => [
  // @ts-expect-error rate of a gauge
  rate(online(), '5m'),
  // @ts-expect-error a bare counter compared: it only ever grows, so that the alert would never resolve
  gt(requests({ job }), quantity(1, 'requests')),
  // @ts-expect-error a bare counter summed: a restart would look like a drop
  sum(requests({ job })),
  // @ts-expect-error `le` lost before the quantile
  histogramQuantile(0.95, sum.by('route')(rate(duration.bucket({ job }), '5m'))),
  // @ts-expect-error a quantile of what has no buckets
  histogramQuantile(0.95, sum.by('route')(rate(requests(), '5m'))),
  // @ts-expect-error misspelt label
  requests({ statuss: '500' }),
  // @ts-expect-error misspelt label beside a right one
  requests({ job, statuss: '500' }),
  // @ts-expect-error value outside the closed set
  requests({ job: 'api' }),
  // @ts-expect-error value outside the closed set, negated
  requests({ status: neq('5000') }),
  // @ts-expect-error value outside the closed set, one of several
  requests({ status: oneOf('200', '5000') }),
  // @ts-expect-error bucket that is not an edge: the selector would match nothing
  duration.bucket({ le: 3 }),
  // @ts-expect-error misspelt label of a histogram
  duration.bucket({ rout: '/' }),
  // @ts-expect-error seconds compared with a share
  gt(p95, percent(10)),
  // @ts-expect-error seconds compared with milliseconds
  gt(p95, milliseconds(2000)),
  // @ts-expect-error a number without a unit
  gt(errors, 0.1),
  // @ts-expect-error milliseconds where seconds are meant twice
  inSeconds(p95),
  // @ts-expect-error share of unequal units
  div(byCompany, sum.by('company_id')(increase(requests(), '5m'))),
  // @ts-expect-error sum of unequal units
  or(errors, sum.by('route')(rate(requests(), '5m'))),
  // @ts-expect-error grouping by a label that is not there
  sum.by('rout')(rate(requests({ job }), '5m')),
  // @ts-expect-error dropping a label that is not there
  sum.without('rout')(rate(requests({ job }), '5m')),
  // @ts-expect-error grouping by a label that an aggregation dropped
  sum.by('route')(sum.by('status')(rate(requests({ job }), '5m'))),
  // @ts-expect-error sides with different labels match nothing
  div(sum.by('route')(rate(requests(), '5m')), sum(rate(requests(), '5m'))),
  // @ts-expect-error matching on a label that one side lacks
  div(byCompany, sum(online()), { on: ['company_id'] }),
  // @ts-expect-error taking over a label that the other side lacks
  mul(byCompany, sum.by('company_id')(companies()), { on: ['company_id'], groupLeft: ['name'] }),
  // @ts-expect-error sides that differ in more than what is ignored
  div(sum.by('route', 'status')(rate(requests(), '5m')), sum(rate(requests(), '5m')), { ignoring: ['status'] }),
  // @ts-expect-error a filter by other labels
  and(errors, byCompany),
  // @ts-expect-error an annotation with a label that the aggregation dropped
  annotated(gt(errors, percent(10)), ({ labels }) => labels.company_id),
  // @ts-expect-error an annotation with a label that absent() cannot know
  annotated(absent(online({ job })), ({ labels }) => labels.company_id),
  // @ts-expect-error a window without a unit
  rate(requests(), '5'),
  // @ts-expect-error an expression has no window without a resolution
  avgOverTime(byCompany, '1h'),
  // @ts-expect-error a recorded series without a level
  recorded('agents_online', byCompany, 'Agents'),
  // @ts-expect-error a recorded series has only the labels of its expression
  recorded('company:agents:sum', byCompany, 'Agents')({ route: '/' }),
];

describe('typed PromQL', () => {
  it('is written as the compiler lets it', () => {
    expect(correct.length).toBeGreaterThan(0);
    expect(onlyRoute).toBe('route');
  });

  it('refuses each mistake', () => {
    expect(typeof mistakes).toBe('function');
  });
});
