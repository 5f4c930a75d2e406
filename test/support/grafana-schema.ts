import Ajv from 'ajv';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { root } from './run-node';

/** What is wrong with a value, by the schema of a type; nothing is where the list is empty. */
export type GrafanaSchema = (value: unknown) => readonly string[];

/**
 * The schema of a type of Grafana's as it ships with the SDK: its npm package has types, which are generated from Grafana's own schema, and
 * no JSON Schema. One is made of them: a property that Grafana does not know, or a value of another type, is refused. Each module has
 * types of the same names, so that each is read by itself.
 */
export function grafanaSchema(module: string, type: string): GrafanaSchema {
  const schema = createGenerator({
    path: join(root, `node_modules/@grafana/grafana-foundation-sdk/dist/${module}/types.gen.d.ts`),
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
