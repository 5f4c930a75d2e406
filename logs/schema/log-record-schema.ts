import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../metrics/security-events';
import { findingEngines, foundDetections } from '../../metrics/security-findings';
import { logDatasetNames, logServices } from '../datasets';
import { dropReasons } from '../drop-reasons';
import type { LogField, LogFieldName } from '../fields';
import { logField, logFieldNames } from '../fields';
import { logLevels } from '../levels';
import { secretKinds, opaque } from '../redaction';
import { securityEventSources } from '../security-event-types';
import { logTags } from '../tags';
import type { JsonSchema } from './json-schema';
import { schemaVersion } from './json-schema';

/** Closed lists of values, by field. */
const values: Readonly<Partial<Record<LogFieldName, readonly string[]>>> = {
  stream: ['stdout', 'stderr'],
  'data_stream.type': ['logs'],
  'event.dataset': logDatasetNames,
  'event.kind': ['event', 'alert'],
  'log.level': logLevels,
  'service.name': logServices,
  'zerotrace.dropped': Object.keys(dropReasons),
  'zerotrace.security.event_type': securityEventTypes,
  'zerotrace.security.severity': securityEventSeverities,
  'zerotrace.security.service': securityEventServices,
  'zerotrace.security.source': securityEventSources,
  'zerotrace.security.detection': foundDetections,
  'zerotrace.security.engine': findingEngines,
};

/** Fields with several values. */
const lists: Readonly<Partial<Record<LogFieldName, readonly string[]>>> = {
  tags: Object.keys(logTags),
  'zerotrace.redacted': [...secretKinds.map(({ id }) => id), opaque],
};

/** What every record has, when it leaves the node. */
const required: readonly LogFieldName[] = [
  '@timestamp',
  'event.id',
  'event.dataset',
  'service.name',
  'service.environment',
];

/** The JSON Schema of a log record. It allows nothing beside its fields. */
export function logRecordSchema(): JsonSchema {
  return { $schema: schemaVersion, title: 'ZeroTrace log record', ...objectOf(logFieldNames, '') };
}

function objectOf(names: readonly LogFieldName[], before: string): JsonSchema {
  const children = [...new Set(names.map((name) => name.slice(before.length).split('.')[0] ?? ''))];
  const properties = Object.fromEntries(
    children.map((child): [string, JsonSchema] => {
      const path = `${before}${child}`;
      const leaf = names.find((name) => name === path);
      return [
        child,
        leaf === undefined
          ? objectOf(
              names.filter((name) => name.startsWith(`${path}.`)),
              `${path}.`,
            )
          : valueOf(leaf),
      ];
    }),
  );
  const needed = children.filter((child) =>
    required.some((name) => name === `${before}${child}` || name.startsWith(`${before}${child}.`)),
  );
  return {
    type: 'object',
    properties,
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
}

function valueOf(name: LogFieldName): JsonSchema {
  const field = logField(name);
  const description = field.unit === undefined ? field.meaning : `${field.meaning} (${field.unit})`;
  const list = lists[name];
  if (list !== undefined) return { description, type: 'array', items: { type: 'string', enum: list } };
  const closed = values[name];
  return { description, ...typeOf(field), ...(closed === undefined ? {} : { enum: closed }) };
}

function typeOf({ type }: LogField): JsonSchema {
  switch (type) {
    case 'long':
      return { type: 'integer', minimum: 0 };
    case 'double':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date-time' };
    case 'flattened':
      return { type: 'object' };
    case 'constant_keyword':
    case 'ip':
    case 'keyword':
    case 'match_only_text':
      return { type: 'string' };
  }
}
