import { join } from 'node:path';
import type { ChartInstallation } from '../../charts/chart-installation';
import { prometheusBlackboxExporter } from '../../charts/prometheus-blackbox-exporter';
import { prometheusElasticsearchExporter } from '../../charts/prometheus-elasticsearch-exporter';
import { postgresExporterArguments, prometheusPostgresExporter } from '../../charts/prometheus-postgres-exporter';
import { prometheusRedisExporter } from '../../charts/prometheus-redis-exporter';
import { prometheusSqlExporter } from '../../charts/prometheus-sql-exporter';
import { pullReference } from '../../constructs/core/image-reference';
import { probeModules } from '../../constructs/monitoring/blackbox-probes';
import { chartDefaults, chartMetadata, podsOf, renderChart, unknownPaths } from '../support/chart-sources';
import { describeWithCharts } from '../support/describe-with-charts';

const placement = { nodeSelector: { 'example.com/pool': 'platform' } };
const imageMirror = 'registry.example.com/cache';
const password = { name: 'exporter', key: 'password' };

const exporters: readonly ChartInstallation[] = [
  prometheusBlackboxExporter({ modules: probeModules, imageMirror, placement }),
  prometheusRedisExporter({ address: 'valkey.data.svc:6379', password, revision: 1, imageMirror, placement }),
  prometheusSqlExporter({ config: { jobs: [] }, password, revision: 1, imageMirror, placement }),
  prometheusPostgresExporter({
    server: { host: 'db.example.com', port: 5432, database: 'postgres', user: 'monitor' },
    password,
    revision: 1,
    authorities: { name: 'authorities', hash: '0' },
    imageMirror,
    placement,
  }),
  prometheusElasticsearchExporter({
    url: 'https://elasticsearch:9200',
    authoritySecret: 'authority',
    user: 'exporter',
    revision: 1,
    snapshots: true,
    imageMirror,
    placement,
  }),
];

/** Values that a chart takes though its defaults do not have them, or hands on as they are. */
const open: Readonly<Record<string, readonly string[]>> = {
  'prometheus-blackbox-exporter': ['config.modules', 'podSecurityContext'],
  'prometheus-redis-exporter': ['podSecurityContext', 'securityContext', 'annotations'],
  'prometheus-sql-exporter': ['annotations'],
  'prometheus-postgres-exporter': ['annotations', 'config.datasource.passwordSecret', 'securityContext'],
  // Handed on as they are, and only to be had of Kubernetes.
  'prometheus-elasticsearch-exporter': ['podSecurityContext', 'securityContext'],
};

/** Values that templates read and defaults only mention in comments. */
const undocumented = ['fullnameOverride'];

describe('prometheusPostgresExporter', () => {
  it('asks for statements without their text, and not for the database that RDS keeps to itself', () => {
    expect(postgresExporterArguments).toEqual(
      expect.arrayContaining([
        '--collector.stat_statements',
        '--collector.stat_statements.limit=100',
        '--exclude-databases=rdsadmin',
      ]),
    );
    expect(postgresExporterArguments.join(' ')).not.toContain('include_query');
  });
});

const titled = 'exporters and the sources of their charts';

describeWithCharts(
  titled,
  exporters.map(({ chart }) => chart),
  (helm, folder) => {
    const render = ({ chart, values }: ChartInstallation) => renderChart(helm, join(folder, chart), chart, values);

    it.each(exporters.map((installation) => [installation.chart, installation] as const))(
      `${titled}: %s is the pinned version, and has every value that is set`,
      (chart, { version, values }) => {
        const source = join(folder, chart);
        expect(chartMetadata(source)).toEqual({ name: chart, version });
        expect(unknownPaths(values, chartDefaults(source), open[chart] ?? [])).toEqual(undocumented);
      },
    );

    describe.each(exporters)(`${titled}: $chart`, (installation) => {
      const [pod, ...others] = podsOf(render(installation));

      it('is one restricted pod, with the image, the resources and the place that are written here', () => {
        const [expected] = installation.pods;
        const [image] = installation.images;
        expect(others).toEqual([]);
        expect(pod).toMatchObject({
          name: expected?.name,
          replicas: 1,
          spec: {
            nodeSelector: placement.nodeSelector,
            securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                image: image && pullReference(image, imageMirror),
                resources: expected?.resources,
                securityContext: {
                  runAsNonRoot: true,
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
              },
            ],
          },
        });
      });

      it('has the label that network flows look for', () => {
        expect(pod?.metadata.labels).toMatchObject({ 'app.kubernetes.io/name': installation.chart });
      });
    });

    it(`${titled}: asks Elasticsearch by TLS, as a user whose password is in a Secret`, () => {
      const found = exporters.find(({ chart }) => chart === 'prometheus-elasticsearch-exporter');
      const [pod] = found === undefined ? [] : podsOf(render(found));
      expect(pod?.spec.containers).toMatchObject([
        {
          command: expect.arrayContaining([
            '--es.uri=https://elasticsearch:9200',
            '--es.all',
            '--es.indices',
            '--collector.slm',
            '--es.ca=/etc/elasticsearch-ca/ca.crt',
            '--web.listen-address=:9108',
          ]),
          env: [
            { name: 'ES_PASSWORD', valueFrom: { secretKeyRef: { name: 'exporter', key: 'password' } } },
            { name: 'ES_USERNAME', valueFrom: { secretKeyRef: { name: 'exporter', key: 'username' } } },
          ],
          volumeMounts: expect.arrayContaining([
            expect.objectContaining({ name: 'elasticsearch-ca', mountPath: '/etc/elasticsearch-ca' }),
          ]),
        },
      ]);
    });

    it(`${titled}: has in a container's security only what Kubernetes knows`, () => {
      const known = [
        'allowPrivilegeEscalation',
        'capabilities',
        'privileged',
        'readOnlyRootFilesystem',
        'runAsGroup',
        'runAsNonRoot',
        'runAsUser',
        'seccompProfile',
      ];
      for (const installation of exporters) {
        for (const { spec } of podsOf(render(installation))) {
          for (const { securityContext = {} } of spec.containers) {
            expect(Object.keys(securityContext).filter((key) => !known.includes(key))).toEqual([]);
          }
        }
      }
    });
  },
);
