import { elasticNames } from '../constructs/logging/elastic-stack';
import { queueSizes } from '../constructs/logging/logging-sizes';
import { statsdExporterDefaults } from '../constructs/logging/statsd-exporter-defaults';
import { namespaceNames } from '../constructs/platform/namespace-names';
import type { LogExport } from '../logs/export';
import { snapshotBucketName } from '../constructs/logging/snapshot-bucket-name';
import type { Environment } from './environment';

/** What the log files of an environment follow from; undefined where it keeps no logs. */
export function logExport({ name, logging, target }: Environment): LogExport | undefined {
  if (logging === undefined) return undefined;
  const inLogging = (host: string) => `${host}.${namespaceNames.logging}.svc`;
  const { elasticsearch, logstash } = elasticNames;
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
    },
    queues: queueSizes(logging),
    logstash: inLogging(logstash.service),
    metricbeat: { verifyKubelet: target.kind === 'aws' },
  };
}
