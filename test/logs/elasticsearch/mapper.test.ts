import { spawnSync } from 'node:child_process';
import { formats } from '../../../logs/formats';
import { logFieldNames, logFields } from '../../../logs/fields';
import type { LogFieldName } from '../../../logs/fields';
import { componentTemplates } from '../../../logs/elasticsearch/index-templates';
import { logMappings } from '../../../logs/elasticsearch/mappings';
import { mapCheck } from '../../support/elasticsearch-mapper/map-check';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const java = spawnSync('java', ['-version']).status === 0;

type Fields = Readonly<Partial<Record<LogFieldName, unknown>>>;

/** A document of fields by their full names. */
function document(fields: Readonly<Record<string, unknown>>): object {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const path = name.split('.');
    const last = path.pop() ?? '';
    const parent = path.reduce<Record<string, unknown>>((object, step) => {
      const next = object[step];
      if (isRecord(next)) return next;
      const made: Record<string, unknown> = {};
      object[step] = made;
      return made;
    }, root);
    parent[last] = value;
  }
  return root;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What every record has. */
const common: Fields = {
  '@timestamp': '2026-11-25T10:00:00.123Z',
  message: 'hello',
  stream: 'stdout',
  'data_stream.type': 'logs',
  'data_stream.dataset': 'zerotrace.api.app',
  'data_stream.namespace': 'staging',
  'event.id': 'abc',
  'event.kind': 'event',
  'service.name': 'api',
  'kubernetes.namespace': 'zerotrace',
  'kubernetes.pod.name': 'api-0',
  'log.offset': 0,
};

/** A value of each type that is none. */
const wrong: Readonly<Record<string, unknown>> = {
  boolean: false,
  constant_keyword: 'x',
  date: '2026-11-25T10:00:00Z',
  double: 'much',
  flattened: { a: { b: 'c'.repeat(40_000) }, d: [1, 'two', { e: null }] },
  ip: 'unknown',
  keyword: 'k'.repeat(40_000),
  long: '-',
  match_only_text: 't'.repeat(65_536),
};

describeWith('elasticsearch-mapper', 'documents', (mapper) => {
  const check = (documents: readonly object[], mapping: object = logMappings()): readonly string[] => {
    const output = mapCheck(mapper, scratch(), { mapping, documents: documents.map((each) => JSON.stringify(each)) });
    return output.split('\n').filter((line) => line !== '' && !line.startsWith('WARNING'));
  };
  const samples = formats.flatMap((format) =>
    format.samples.map(({ name, fields }) => ({ title: `${format.id}: ${name}`, fields: { ...common, ...fields } })),
  );

  (java ? it : it.skip)(
    'of every sample of every format are taken, each with all its fields and none besides',
    () => {
      expect(samples.length).toBeGreaterThan(20);
      const strict = { ...logMappings(), dynamic: 'strict' };
      const answers = check(
        samples.map(({ fields }) => document(fields)),
        strict,
      );
      expect(answers).toHaveLength(samples.length);
      expect(
        samples.map(({ title }, index) => `${title}: ${answers[index]}`).filter((line) => !/: ok \d+$/.test(line)),
      ).toEqual([]);
    },
    60_000,
  );

  (java ? it : it.skip)(
    'of values that are too long, or of another type, are taken: their line is not lost',
    () => {
      const hostile = logFieldNames.map((name) => document({ ...common, [name]: wrong[logFields[name].type] }));
      const answers = check(hostile);
      expect(
        logFieldNames.map((name, index) => `${name}: ${answers[index]}`).filter((line) => !/: ok \d+$/.test(line)),
      ).toEqual([]);
    },
    60_000,
  );

  (java ? it : it.skip)(
    'with fields that the contract has not are taken, and change no mapping; objects in place of texts are refused',
    () => {
      const answers = check([
        document({ ...common, forged: 'x', 'deep.er.field': 1 }),
        document({ ...common, labels: 'postgres' }),
        // What structlog would send, were it not taken apart: an `error` that is a text.
        { ...document(common), error: 'boom' },
      ]);
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toMatch(/^ok \d+$/);
      expect(answers[2]).toContain('object mapping for [error] tried to parse field [error] as object');
    },
    60_000,
  );
});

it('have the mapping that the component template brings', () => {
  expect(componentTemplates({ copies: 1 })['zerotrace-logs-mappings']).toMatchObject({
    template: { mappings: logMappings() },
  });
});
