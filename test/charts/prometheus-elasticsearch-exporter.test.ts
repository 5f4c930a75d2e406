import { join } from 'node:path';
import { z } from 'zod';
import {
  elasticsearchExporterLabels,
  elasticsearchExporterPort,
  prometheusElasticsearchExporter,
} from '../../charts/prometheus-elasticsearch-exporter';
import { restrictedContainer } from '../../charts/kubernetes-values';
import { pullReference } from '../../constructs/core/image-reference';
import { chartDefaults, chartMetadata, podsOf, renderChart, unknownPaths } from '../support/chart-sources';
import { describeWithCharts } from '../support/describe-with-charts';

const imageMirror = 'registry.example.com/cache';
const installation = prometheusElasticsearchExporter({
  url: 'https://elasticsearch.test.svc:9200',
  authoritySecret: 'authority',
  user: 'exporter',
  revision: 3,
  snapshots: true,
  imageMirror,
  placement: { nodeSelector: { 'example.com/pool': 'platform' } },
});
const { chart, version, values } = installation;

const container = z.object({
  image: z.string(),
  command: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), valueFrom: z.unknown() })),
  ports: z.array(z.object({ containerPort: z.number() })),
  resources: z.unknown(),
  securityContext: z.unknown(),
  volumeMounts: z.array(z.unknown()),
});

describeWithCharts(`${chart} and its source`, [chart], (helm, folder) => {
  const source = join(folder, chart);

  describe(`${chart} and its source`, () => {
    const [pod, ...others] = podsOf(renderChart(helm, source, chart, values));
    const parsed = container.parse(pod?.spec.containers[0]);

    it('is the pinned version, and has every value that is set', () => {
      expect(chartMetadata(source)).toEqual({ name: chart, version });
      // A template reads the name, and the defaults mention it in a comment; security contexts are handed on as they are.
      const open = ['extraEnvSecrets', 'podSecurityContext', 'securityContext'];
      expect(unknownPaths(values, chartDefaults(source), open)).toEqual(['fullnameOverride']);
    });

    it('is one restricted pod, with nothing in its security context that Kubernetes does not know', () => {
      const [expected] = installation.pods;
      const [image] = installation.images;
      expect(others).toEqual([]);
      expect(pod).toMatchObject({
        name: expected?.name,
        replicas: 1,
        spec: {
          nodeSelector: { 'example.com/pool': 'platform' },
          securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        },
      });
      expect(parsed.image).toBe(image && pullReference(image, imageMirror));
      expect(parsed.securityContext).toEqual(restrictedContainer);
      expect(parsed.resources).toEqual(expected?.resources);
    });

    it('asks Elasticsearch over TLS with names checked, by a user from a Secret', () => {
      expect(parsed.command).toEqual(
        expect.arrayContaining([
          '--es.uri=https://elasticsearch.test.svc:9200',
          '--es.all',
          '--es.indices',
          '--collector.slm',
          '--es.ca=/etc/elasticsearch-ca/ca.crt',
          `--web.listen-address=:${elasticsearchExporterPort}`,
        ]),
      );
      expect(parsed.command.join(' ')).not.toMatch(/skip-verify|es\.shards|client-cert/);
      expect(parsed.env).toEqual(
        ['username', 'password']
          .map((key) => ({
            name: `ES_${key.toUpperCase()}`,
            valueFrom: { secretKeyRef: { name: 'exporter', key } },
          }))
          .sort(({ name: left }, { name: right }) => (left < right ? -1 : 1)),
      );
      expect(parsed.volumeMounts).toEqual([{ name: 'elasticsearch-ca', mountPath: '/etc/elasticsearch-ca' }]);
      expect(parsed.ports).toEqual([{ containerPort: elasticsearchExporterPort }]);
    });

    it('has the label that network flows look for', () => {
      expect(pod?.metadata.labels).toMatchObject(elasticsearchExporterLabels);
    });
  });
});
