import { elasticNames } from '../constructs/logging/elastic-stack';
import { queueSizes } from '../constructs/logging/logging-sizes';
import { statsdExporterDefaults } from '../constructs/logging/statsd-exporter-defaults';
import { namespaceNames } from '../constructs/platform/namespace-names';
import { beatsStatsPort, beatsTlsFolder } from '../logs/beats/logstash-output';
import type { LogExport } from '../logs/export';
import type { FilebeatSettings } from '../logs/filebeat/options';
import { beatsPorts } from '../logs/logstash/addresses';
import { snapshotBucketName } from '../constructs/logging/snapshot-bucket-name';
import type { Environment } from './environment';

/** What Filebeat's configuration follows from. */
export function filebeatSettings({ name, tier }: Pick<Environment, 'name' | 'tier'>): FilebeatSettings {
  return {
    environment: name,
    local: tier === 'local',
    output: {
      kind: 'logstash',
      hosts: [`${logstashHost}:${beatsPorts.logs}`],
      authority: `${beatsTlsFolder}/ca.crt`,
      certificate: `${beatsTlsFolder}/tls.crt`,
      key: `${beatsTlsFolder}/tls.key`,
    },
    // For the exporter in the pod, and nobody else.
    metrics: { host: '127.0.0.1', port: beatsStatsPort },
  };
}

/** What the log files of an environment follow from; undefined where it keeps no logs. */
export function logExport({ name, tier, logging, target }: Environment): LogExport | undefined {
  if (logging === undefined) return undefined;
  const { elasticsearch } = elasticNames;
  const { snapshots } = logging;
  return {
    elasticsearch: {
      environment: name,
      retentionDays: logging.retentionDays,
      copies: logging.elasticsearch.copies,
      ...(snapshots &&
        target.kind === 'aws' && {
          snapshots: {
            bucket: `${snapshotBucketName(name)}-${target.account}`,
            region: target.region,
            retentionDays: snapshots.retentionDays,
          },
        }),
    },
    places: {
      environment: name,
      elasticsearch: `https://${inLogging(elasticsearch.service)}:${elasticsearch.port}`,
      statsd: inLogging(statsdExporterDefaults.name),
      replay: logging.logstash.replayDeadLetters,
    },
    queues: queueSizes(logging),
    filebeat: filebeatSettings({ name, tier }),
    logstash: logstashHost,
    metricbeat: { verifyKubelet: target.kind === 'aws' },
  };
}

const logstashHost = inLogging(elasticNames.logstash.service);

function inLogging(host: string): string {
  return `${host}.${namespaceNames.logging}.svc`;
}
