import { filebeatYaml } from './filebeat/config';
import type { FilebeatSettings } from './filebeat/options';
import { loggingFiles } from './instrumentation';
import { logRecordSchema } from './schema/log-record-schema';
import { securityEventSchema } from './schema/security-event-schema';

/** What Filebeat reads in an environment: by path below `generated/<environment>/logs/`, the text of each file. */
export function filebeatFiles(settings: FilebeatSettings): Readonly<Record<string, string>> {
  return { 'filebeat/filebeat.yml': filebeatYaml(settings) };
}

/** What no environment changes: by path below `generated/common/`. */
export function commonLogFiles(): Readonly<Record<string, string>> {
  return {
    ...loggingFiles(),
    'logs/log-record.schema.json': json(logRecordSchema()),
    'logs/security-event.schema.json': json(securityEventSchema()),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
