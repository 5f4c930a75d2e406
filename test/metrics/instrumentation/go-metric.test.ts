import { closedSets, constructor, goMetrics, recorder } from '../../../metrics/instrumentation/go-metric';
import { jobs } from '../../../metrics/jobs';
import { metricSource, open } from '../../../metrics/promql';
import { targetLabels } from '../../../metrics/target-labels';

const service = metricSource({ from: 'instrumentation', service: 'test' }, targetLabels([jobs.api]));
const scans = service.counter('scans_total', {
  unit: 'scans',
  help: 'Scans "done"',
  labels: { status: ['good', 'bad'], company_id: open(3) },
});
const took = service.histogram('took_seconds', { unit: 'seconds', of: 'scans', help: 'Time', buckets: [1, 2.5] });
const size = service.gauge('size', { unit: 'items', help: 'Size', labels: { queue: ['a', 'b'] } });
const definitions = [scans.definition, took.definition, size.definition];
const metrics = goMetrics(definitions, [size.definition]);

describe('constructor', () => {
  it('makes a vector with name, help, labels and buckets', () => {
    expect(metrics.slice(0, 2).map(constructor)).toEqual([
      'prometheus.NewCounterVec(prometheus.CounterOpts{Name: "scans_total", Help: "Scans \\"done\\""}, []string{"status", "company_id"})',
      'prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "took_seconds", Help: "Time", Buckets: []float64{1, 2.5}}, []string{})',
    ]);
  });

  it('refuses a histogram of anything but time', () => {
    const bytes = service.histogram('size_bytes', { unit: 'bytes', of: 'files', help: 'Size', buckets: [1] });
    expect(() => goMetrics([bytes.definition], []).map(constructor)).toThrow('size_bytes is a histogram of bytes');
  });
});

describe('closedSets', () => {
  it('are all values of closed labels, beside the company by name', () => {
    expect(metrics.map(closedSets)).toEqual([['"good", companyID', '"bad", companyID'], [''], ['"a"', '"b"']]);
  });
});

describe('recorder', () => {
  it('counts, observes or watches, by kind', () => {
    expect(metrics.map((metric) => recorder(metric)[2])).toEqual([
      'func (m *Metrics) AddScans(status Status, companyID string, n int) {',
      'func (m *Metrics) ObserveTook(took time.Duration) {',
      'func (m *Metrics) WatchSize(queue Queue, read func() float64) {',
    ]);
  });
});
