import { App, Testing } from 'cdktf';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseEnvironment } from '../../environments/environment';
import { Platform } from '../../stacks/platform';
import type { Variation } from '../support/environment-variation';
import { vary } from '../support/environment-variation';
import type { Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

function platformOf(variation: Variation): Platform {
  return new Platform(new App({ skipValidation: true }), parseEnvironment(vary(variation)));
}

function loggingOf(variation: Variation): Synthesized {
  const { logging } = platformOf(variation);
  if (logging === undefined) throw new Error('no logging stack');
  return JSON.parse(Testing.synth(logging)) as Synthesized;
}

const manifest = z.looseObject({ kind: z.string(), spec: z.looseObject({}).optional() });

/** The manifests of a release. Terraform's escape is undone. */
function manifests(json: Synthesized, name: string) {
  const [text] = z.array(z.string()).parse(resource(json, 'helm_release', name)['values']);
  const values: unknown = parse((text ?? '').replaceAll('$${', '${'), { version: '1.1' });
  return z.object({ manifests: z.array(manifest) }).parse(values).manifests;
}

const local = loggingOf({ base: 'local' });
const production = loggingOf({ base: 'production' });

describe('LoggingStack', () => {
  it('is there where an environment keeps logs, after monitoring', () => {
    expect(platformOf({ base: 'local' }).stacks.map(({ layer }) => layer)).toEqual([
      'platform',
      'data',
      'services',
      'monitoring',
      'logging',
      'security',
    ]);
    const without = platformOf({ base: 'local', remove: ['logging', 'security'] });
    expect(without.logging).toBeUndefined();
    expect(without.stacks.at(-1)?.layer).toBe('monitoring');
  });

  it('gives Elasticsearch its nodes, zones, heap and snapshots in production', () => {
    const [elasticsearch] = manifests(production, 'elasticsearch_manifests');
    expect(elasticsearch).toMatchObject({
      kind: 'Elasticsearch',
      spec: {
        version: '9.5.0',
        volumeClaimDeletePolicy: 'DeleteOnScaledownOnly',
        nodeSets: [
          {
            name: 'hot',
            count: 3,
            config: {
              'node.roles': ['master', 'data_content', 'data_hot', 'ingest'],
              'node.store.allow_mmap': false,
              'node.attr.zone': '${ZONE}',
              'cluster.routing.allocation.awareness.attributes': 'k8s_node_name,zone',
              's3.client.default.region': 'eu-central-1',
            },
            podTemplate: {
              spec: {
                automountServiceAccountToken: false,
                securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
                containers: [
                  {
                    resources: { requests: { cpu: '500m', memory: '6Gi' }, limits: { memory: '6Gi' } },
                    env: [
                      {
                        name: 'ES_JAVA_OPTS',
                        value:
                          '-Xms3072m -Xmx3072m -Daws.containerAuthorizationTokenFile=/usr/share/elasticsearch/config/repository-s3/aws-web-identity-token-file',
                      },
                      { name: 'ZONE' },
                    ],
                  },
                ],
              },
            },
            volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '150Gi' } } } }],
          },
          { name: 'warm', config: { 'node.roles': ['data_warm'] } },
        ],
      },
    });
    expect(resource(production, 'helm_release', 'elasticsearch_manifests')).toMatchObject({
      lifecycle: { prevent_destroy: true },
    });
    expect(resources(production, 'aws_s3_bucket')).toHaveLength(1);
  });

  it('has neither zones nor snapshots outside AWS, and deletes the data of an environment that protects none', () => {
    const [elasticsearch] = manifests(local, 'elasticsearch_manifests');
    expect(elasticsearch).toMatchObject({ spec: { volumeClaimDeletePolicy: 'DeleteOnScaledownAndClusterDeletion' } });
    expect(JSON.stringify(elasticsearch)).not.toMatch(/ZONE|s3\.client|aws-token/);
    expect(resources(local, 'aws_s3_bucket')).toEqual([]);
  });

  it('gives Logstash room on its volume for its queues and dead letters, and a first container that restricted takes', () => {
    const [logstash] = manifests(production, 'logstash_manifests');
    // 8192 + 3 x 256 + 5 x 256 + 512 MiB.
    expect(logstash).toMatchObject({
      spec: {
        count: 2,
        podTemplate: {
          spec: {
            initContainers: [
              {
                name: 'logstash-internal-init-config',
                securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
              },
            ],
          },
        },
        volumeClaimTemplates: [
          { metadata: { name: 'logstash-data' }, spec: { resources: { requests: { storage: '11Gi' } } } },
        ],
      },
    });
  });

  it('runs Beats as root without a capability, where that is permitted', () => {
    const [filebeat] = manifests(local, 'filebeat');
    expect(filebeat).toMatchObject({
      spec: {
        daemonSet: {
          podTemplate: {
            spec: {
              automountServiceAccountToken: false,
              tolerations: [{ operator: 'Exists' }],
              containers: [
                {
                  name: 'filebeat',
                  securityContext: {
                    runAsUser: 0,
                    allowPrivilegeEscalation: false,
                    readOnlyRootFilesystem: true,
                    capabilities: { drop: ['ALL'] },
                  },
                },
                { name: 'json-exporter', securityContext: { runAsNonRoot: true } },
              ],
            },
          },
        },
      },
    });
    const standards = resources(local, 'kubernetes_namespace_v1').map(([, block]) =>
      z.object({ metadata: z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }) }).parse(block),
    );
    expect(
      standards.map(({ metadata }) => [metadata.name, metadata.labels['pod-security.kubernetes.io/enforce']]),
    ).toEqual([
      ['zerotrace-logging', 'restricted'],
      ['zerotrace-node-logs', 'privileged'],
    ]);
  });

  it('lets only who must reach Elasticsearch, and only Logstash reach the counter', () => {
    const names = resources(local, 'kubernetes_network_policy_v1').map(
      ([, block]) => z.object({ metadata: z.object({ name: z.string() }) }).parse(block).metadata.name,
    );
    expect(names.filter((name) => name.startsWith('elasticsearch-from-')).sort()).toEqual([
      'elasticsearch-from-eck-operator',
      'elasticsearch-from-elastic-setup',
      'elasticsearch-from-elasticsearch',
      'elasticsearch-from-elasticsearch-exporter',
      'elasticsearch-from-grafana',
      'elasticsearch-from-kibana',
      'elasticsearch-from-logstash',
    ]);
    expect(names.filter((name) => name.startsWith('statsd-exporter-from-'))).toEqual(['statsd-exporter-from-logstash']);
    expect(names.filter((name) => name.startsWith('logstash-from-')).sort()).toEqual([
      'logstash-from-filebeat',
      'logstash-from-metricbeat',
    ]);
  });

  it('scrapes five jobs', () => {
    const monitors = manifests(production, 'scrapes').map(
      ({ metadata }) => z.object({ name: z.string() }).parse(metadata).name,
    );
    expect(monitors).toEqual(['security-events', 'elasticsearch-exporter', 'logstash', 'filebeat', 'metricbeat']);
  });
});
