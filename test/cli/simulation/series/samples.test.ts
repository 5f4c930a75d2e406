import { edgePendingOverflow, edgeRequestTime } from '../../../../metrics/edge';
import { certificateExpiry } from '../../../../metrics/certificates';
import { nodeCpu, nodeMemoryTotal } from '../../../../metrics/node';
import { during } from '../../../../cli/simulation/course';
import type { Scrapes } from '../../../../cli/simulation/series/samples';
import { samplesOf } from '../../../../cli/simulation/series/samples';
import { counter, gauge, histogram, upOf } from '../../../../cli/simulation/series/series';
import { spread } from '../../../../cli/simulation/series/spread';
import type { Target } from '../../../../cli/simulation/series/target';
import { steady } from '../../../../cli/simulation/series/target';

const scrapes: Scrapes = { from: 0, until: 150, interval: 30, monday: 1000 };
const values = (of: Parameters<typeof samplesOf>[0], when = scrapes) => [...samplesOf(of, when).values];
const node = steady('node-exporter');

describe('what scrapes see', () => {
  it('is the value of a gauge, and of a moment on the calendar', () => {
    expect(values(gauge(node, nodeMemoryTotal, {}, (seconds) => seconds))).toEqual([0, 30, 60, 90, 120, 150]);
    expect(values(gauge(steady('cert-manager'), certificateExpiry, {}, 5))[0]).toBe(1005);
  });

  it('is what a counter has gained, also of what was over between two scrapes', () => {
    const failing = during(35, 55, 60, 0);
    expect(values(counter(steady('zerotrace-edge'), edgePendingOverflow, {}, failing))).toEqual([0, 0, 20, 20, 20, 20]);
  });

  it('counts from 0 again where the process is started again, and on while it is not asked', () => {
    const target: Target = { ...node, started: (seconds) => (seconds >= 90 ? 90 : -Infinity) };
    expect(values(counter(target, nodeCpu, { mode: 'idle' }, 60))).toEqual([30, 60, 90, 0, 30, 60]);
    const away: Target = { ...node, state: (seconds) => (seconds === 60 ? 'down' : 'up') };
    expect(values(counter(away, nodeCpu, { mode: 'idle' }, 60))).toEqual([30, 60, NaN, 120, 150, 180]);
  });

  it('is nothing of a target that is down or gone, which `up` tells apart', () => {
    const target: Target = { ...node, state: (seconds) => (seconds < 60 ? 'up' : seconds < 120 ? 'down' : 'gone') };
    expect(values(gauge(target, nodeMemoryTotal, {}, 7))).toEqual([7, 7, NaN, NaN, NaN, NaN]);
    expect(values(upOf(target))).toEqual([1, 1, 0, 0, NaN, NaN]);
  });

  it('begins and ends with the target', () => {
    const target: Target = { ...node, lifetime: [50, 80], state: (seconds) => (seconds < 80 ? 'up' : 'gone') };
    expect(samplesOf(gauge(target, nodeMemoryTotal, {}, 7), scrapes)).toEqual({
      name: 'node_memory_MemTotal_bytes',
      labels: { job: 'node-exporter', instance: 'node-exporter-0' },
      start: 1060,
      interval: 30,
      values: Float64Array.from([7, NaN]),
    });
  });

  it('is spread over the interval, each target at its time', () => {
    const phase = spread(30);
    const { start } = samplesOf(gauge(node, nodeMemoryTotal, {}, 7), { ...scrapes, phase });
    expect(start).toBe(1000 + phase(node));
    const phases = ['a', 'b', 'c', 'd'].map((name) => phase(steady('node-exporter', { instance: name })));
    expect(new Set(phases).size).toBe(4);
    expect(Math.max(...phases)).toBeLessThan(30);
  });
});

describe('a histogram', () => {
  it('has all its edges, and those that are not named what the next lower one has', () => {
    const all = histogram(
      steady('zerotrace-edge'),
      edgeRequestTime,
      {},
      { 250: () => 30, 5000: () => 60, all: () => 60 },
    );
    const last = Object.fromEntries(
      all.map((each) => [each.labels['le'] ?? each.name, values(each, { ...scrapes, until: 30 })[1]]),
    );
    expect(last).toMatchObject({ '5.0': 0, '250.0': 30, '2500.0': 30, '5000.0': 60, '60000.0': 60, '+Inf': 60 });
    expect(last['envoy_vhost_vcluster_upstream_rq_time_count']).toBe(60);
  });
});
