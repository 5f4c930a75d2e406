import { requestGroups as edgeGroups } from '../../constructs/edge/edge-routes';
import { statsConfig } from '../../constructs/edge/edge-stats';
import { allMetrics, allSeries, metricOfSeries } from '../../metrics';
import { requestGroups } from '../../metrics/edge';
import { edgeLatencyBuckets } from '../../metrics/edge-latency';
import { allJobs } from '../../metrics/jobs';
import { isClosed, seriesOf } from '../../metrics/promql';

const definitions = allMetrics.map(({ definition }) => definition);
const named = definitions.map((definition) => [definition.name, definition] as const);

/** Endings that Prometheus' naming practice asks for, and what they replace. */
const notBase = /_(?:milliseconds|ms|minutes|hours|days|kilobytes|megabytes|percent|mb|kb)(?:_|$)/;

describe('the metric contract', () => {
  it('declares every series once', () => {
    const series = definitions.flatMap(seriesOf);
    expect(series.filter((name, index) => series.indexOf(name) !== index)).toEqual([]);
    expect(allSeries.length).toBe(series.length);
    expect(allSeries.length).toBeGreaterThan(150);
  });

  it('finds a metric by each of its series', () => {
    expect(metricOfSeries('http_request_duration_seconds_bucket')?.name).toBe('http_request_duration_seconds');
    expect(metricOfSeries('http_request_duration_seconds_count')?.name).toBe('http_request_duration_seconds');
    expect(metricOfSeries('http_request_duration_seconds')).toBeUndefined();
    expect(metricOfSeries('agents_online')?.origin.from).toBe('sql');
  });

  it.each(named)('%s has names that Prometheus takes', (name, { labels, help, ownLabels }) => {
    expect(name).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
    for (const label of Object.keys(labels)) expect(label).toMatch(/^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/);
    expect(Object.keys(labels)).not.toContain('le');
    expect(Object.keys(labels)).toEqual(expect.arrayContaining([...ownLabels]));
    expect(help.length).toBeGreaterThan(5);
  });

  it.each(named.filter(([, { nameException }]) => nameException === undefined))(
    '%s is named as promtool would have it',
    (name, { kind, unit }) => {
      expect(name.endsWith('_total')).toBe(kind === 'counter');
      expect(name).not.toMatch(notBase);
      expect(name).not.toMatch(/_(?:count|sum|bucket)$/);
      if (kind === 'histogram') expect(name).toMatch(/_(?:seconds|bytes)$/);
      if (unit === 'bytes') expect(name).toMatch(/_bytes(?:_total)?$/);
    },
  );

  it('names an exception only where a name breaks the rules', () => {
    const needless = definitions
      .filter(({ nameException }) => nameException !== undefined)
      .filter(({ name, kind, unit, origin }) => {
        const right = name.endsWith('_total') === (kind === 'counter') && !notBase.test(name);
        const timed = !['seconds', 'timestamp'].includes(unit) || /_seconds(?:_total)?$/.test(name);
        const sized = unit !== 'bytes' || /_bytes(?:_total)?$/.test(name);
        return right && timed && sized && origin.from !== 'exporter';
      });
    expect(needless.map(({ name }) => name)).toEqual([]);
  });

  it.each(named.filter(([, { kind }]) => kind === 'histogram'))(
    '%s has ascending buckets',
    (_, { buckets = [], of }) => {
      expect(buckets.length).toBeGreaterThan(2);
      expect([...buckets].sort((a, b) => a - b)).toEqual([...buckets]);
      expect(of).toBeDefined();
    },
  );

  it('has labels with values, and closed ones without a repetition', () => {
    for (const { name, labels } of definitions) {
      for (const [label, values] of Object.entries(labels)) {
        if (!isClosed(values)) expect([name, label, values.cardinality > 0]).toEqual([name, label, true]);
        else expect([name, label, new Set(values).size]).toEqual([name, label, values.length]);
      }
    }
  });

  it('gives every job a name that a scrape is known by', () => {
    const jobs = definitions.flatMap(({ labels }) =>
      labels.job !== undefined && isClosed(labels.job) ? labels.job : [],
    );
    expect([...new Set(jobs)].sort()).toEqual(allJobs);
  });

  it('has no open label on what counts events, so that every series is there at 0', () => {
    const own = metricOfSeries('security_events_total');
    for (const label of own?.ownLabels ?? []) expect(isClosed(own?.labels[label] ?? { cardinality: 0 })).toBe(true);
  });

  it('knows the requests and buckets of the edge as it is configured', () => {
    expect([...requestGroups]).toEqual([...Object.keys(edgeGroups), 'other']);
    for (const { buckets } of statsConfig.histogram_bucket_settings) expect(buckets).toBe(edgeLatencyBuckets);
  });

  it.each([
    ['http_request_duration_seconds', [2, 30, 60]],
    ['enrichment_duration_seconds', [30, 60]],
    ['envoy_vhost_vcluster_upstream_rq_time', [1000, 2000, 5000, 30_000]],
  ])('%s has the edges that targets and alerts lie on', (name, edges) => {
    expect(metricOfSeries(`${name}_bucket`)?.buckets).toEqual(expect.arrayContaining(edges));
  });
});
