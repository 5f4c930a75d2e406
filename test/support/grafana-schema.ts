import Ajv from 'ajv';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './run-node';

/** Names of the types in grafana-types.ts. */
type GrafanaType =
  | 'GrafanaDashboard'
  | 'GrafanaQuery'
  | 'TimeseriesOptions'
  | 'TimeseriesFields'
  | 'StatOptions'
  | 'TableOptions'
  | 'TableFields'
  | 'BargaugeOptions'
  | 'StateTimelineOptions'
  | 'StateTimelineFields';

/** What is wrong with a value, by the schema of a type; nothing is where the list is empty. */
export type GrafanaSchema = (value: unknown) => readonly string[];

/**
 * The schema of a type of Grafana's as it ships with the SDK: its npm package has types, which are generated from Grafana's own schema, and
 * no JSON Schema. One is made of them: a property that Grafana does not know, or a value of another type, is refused.
 */
export function grafanaSchema(type: GrafanaType): GrafanaSchema {
  const schema = createGenerator({
    path: join(root, 'test/support/grafana-types.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type,
    skipTypeCheck: true,
    additionalProperties: false,
    functions: 'hide',
  }).createSchema(type);
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
        );
}
