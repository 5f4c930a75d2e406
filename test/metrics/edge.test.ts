import { edgeMetrics } from '../../metrics/edge';
import { edgeLabel, isClosed, seriesOf } from '../../metrics/promql';
import type { EdgeProcess } from '../support/edge-process';
import { startEdge } from '../support/edge-process';
import { describeWith } from '../support/program';
import { rawRequest } from '../support/raw-http';
import { waitFor } from '../support/wait-for';

interface Sample {
  readonly series: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Reads the exposition format as far as Envoy writes it. */
function samplesIn(text: string): readonly Sample[] {
  return [...text.matchAll(/^([a-z_0-9]+)\{(.*)\} \S+$/gm)].map(([, series = '', list = '']) => ({
    series,
    labels: Object.fromEntries(
      [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  }));
}

describeWith('envoy', 'the metrics of the edge, as Envoy exposes them', (envoy) => {
  let edge: EdgeProcess;
  let samples: readonly Sample[] = [];

  beforeAll(async () => {
    edge = await startEdge(envoy, 1);
    for (const path of ['/api/agents/heartbeat', '/api/dashboard/overview', '/']) {
      await rawRequest(edge.ports.http, { path });
    }
    await waitFor(async () => {
      const { body } = await rawRequest(edge.ports.metrics, { path: '/stats/prometheus' });
      samples = samplesIn(body);
      return samples.some(({ series }) => series === 'envoy_vhost_vcluster_upstream_rq') || undefined;
    });
  });
  afterAll(async () => {
    await edge.stop();
  });

  it.each(edgeMetrics.map(({ definition }) => [definition.name, definition] as const))('%s', (_, definition) => {
    const own = [...definition.ownLabels].sort();
    for (const series of seriesOf(definition)) {
      const found = samples.filter((sample) => sample.series === series);
      expect([series, found.length > 0]).toEqual([series, true]);
      for (const { labels } of found) {
        const names = Object.keys(labels).filter((label) => label !== 'le');
        expect([series, names.sort()]).toEqual([series, own]);
        for (const [label, value] of Object.entries(labels)) {
          const known = definition.labels[label];
          if (known !== undefined && isClosed(known)) expect(known).toContain(value);
          else if (known?.pattern !== undefined) expect(value).toMatch(known.pattern);
        }
      }
      if (definition.buckets !== undefined && series.endsWith('_bucket')) {
        // Prometheus 3 stores what Envoy writes as "5" as "5.0".
        const edges = new Set(found.map(({ labels: { le = '' } }) => (le === '+Inf' ? le : edgeLabel(Number(le)))));
        expect([...edges]).toEqual([...definition.buckets.map(edgeLabel), '+Inf']);
      }
    }
  });
});
