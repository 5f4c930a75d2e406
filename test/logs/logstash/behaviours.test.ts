import { pipelineFiles } from '../../../logs/logstash';
import { behaviourNow, behaviours } from '../../../logs/logstash/behaviours';
import type { Section } from '../../../logs/logstash/config';
import { parseLogstash } from '../../support/logstash/parse';
import { plugins } from '../../support/logstash/plugins';
import type { LogstashEvent } from '../../support/logstash/run';
import { get, runLogstash, set } from '../../support/logstash/run';

const files = pipelineFiles({ elasticsearch: 'https://elasticsearch:9200', statsd: 'statsd', environment: 'staging' });
const sections: Readonly<Record<string, readonly Section[]>> = Object.fromEntries(
  Object.entries(files).map(([name, texts]) => [name, Object.values(texts).flatMap((text) => parseLogstash(text))]),
);

/** `{ 'a.b': 1 }` as `{ a: { b: 1 } }`. */
function nested(fields: Readonly<Record<string, unknown>>): LogstashEvent {
  const event: LogstashEvent = {};
  for (const [name, value] of Object.entries(fields)) set(event, name.split('.'), value);
  return event;
}

describe('the table of behaviours', () => {
  it.each(behaviours.map((each) => [each.pipeline, each.given, each] as const))(
    '%s: %s',
    (pipeline, _, { event, passes, leaves = {} }) => {
      const input = nested({ '@timestamp': '2026-11-20T11:59:00Z', message: 'hello', 'event.id': 'abc', ...event });
      const outcome = runLogstash(sections[pipeline] ?? [], input, new Date(behaviourNow));
      expect(outcome.passed).toEqual(passes);
      const sent = Object.fromEntries(
        outcome.sent.map(({ output, event: left }) => [
          output,
          Object.fromEntries(Object.keys(leaves[output] ?? {}).map((name) => [name, get(left, name.split('.'))])),
        ]),
      );
      expect(sent).toEqual(leaves);
    },
  );

  it('has every filter and output of every pipeline', () => {
    const missing = Object.entries(sections).flatMap(([pipeline, each]) => {
      const passed = new Set(behaviours.filter((row) => row.pipeline === pipeline).flatMap(({ passes }) => passes));
      return each
        .filter(({ type }) => type !== 'input')
        .flatMap(({ statements }) => plugins(statements))
        .map(({ settings }) => `${pipeline}: ${String(settings['id'])}`)
        .filter((name) => !passed.has(name.slice(pipeline.length + 2)));
    });
    expect(missing).toEqual([]);
  });
});
