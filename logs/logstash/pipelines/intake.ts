import type { LogDatasetName } from '../../datasets';
import { collectedDatasets, dataStreamDataset } from '../../datasets';
import { dropReasons } from '../../drop-reasons';
import { logTags } from '../../tags';
import { steadyServices } from '../../steady-services';
import type { LogstashPlaces } from '../addresses';
import { beatsPorts } from '../addresses';
import type { Plugin, Section, Statement } from '../config';
import { field, hash, plugin } from '../config';
import { beatsInput } from './beats-input';

/** From Filebeat: counts what is dropped and what was odd, gives each line its data stream, and hands it on. */
export function intake({ environment }: LogstashPlaces): Readonly<Record<string, Section>> {
  return {
    '10-beats': { type: 'input', statements: [beatsInput(beatsPorts.logs)] },
    '15-seen': { type: 'filter', statements: [seen()] },
    '20-drop': { type: 'filter', statements: [drops()] },
    '30-count': { type: 'filter', statements: Object.keys(logTags).map((tag) => counted(tag)) },
    '35-owned': { type: 'filter', statements: [owned(environment)] },
    '40-route': { type: 'filter', statements: [routes()] },
    '90-hand-on': { type: 'output', statements: handOn },
  };
}

/** A filter for each service that always writes: Logstash counts its lines before any is dropped. */
function seen(): Statement {
  return {
    kind: 'branch',
    cases: Object.keys(steadyServices).map((service) => ({
      when: { kind: 'equals', field: field('service.name'), value: service } as const,
      then: [plugin('mutate', { id: `seen-${service}` })],
    })),
  };
}

/** A drop for each reason: Logstash counts what each of them took. */
function drops(): Statement {
  const reasons = Object.keys(dropReasons).map((reason) => ({
    when: { kind: 'equals', field: field('zerotrace.dropped'), value: reason } as const,
    then: [plugin('drop', { id: `dropped-${reason}` })],
  }));
  const other = {
    when: { kind: 'present', field: field('zerotrace.dropped') } as const,
    then: [plugin('drop', { id: 'dropped-other' })],
  };
  return { kind: 'branch', cases: [...reasons, other] };
}

/** A filter that changes nothing: Logstash counts how many events it saw. */
function counted(tag: string): Statement {
  const when = { kind: 'holds', value: tag, field: field('tags') } as const;
  return { kind: 'branch', cases: [{ when, then: [plugin('mutate', { id: `tagged-${tag}` })] }] };
}

/** What no sender may choose, and what Logstash and Beats add that the contract does not have. */
function owned(environment: string): Plugin {
  return plugin('mutate', {
    id: 'owned',
    remove_field: ['@version', 'agent', 'ecs', 'input', '[event][original]'],
    replace: hash({
      '[data_stream][type]': 'logs',
      '[data_stream][namespace]': environment,
      '[event][kind]': 'event',
    }),
  });
}

/** A data stream from the closed list: what names none of it goes to `platform`. */
function routes(): Statement {
  const others = collectedDatasets.filter((name) => name !== 'platform');
  return {
    kind: 'branch',
    cases: [
      ...others.map((name) => ({
        when: { kind: 'equals', field: field('event.dataset'), value: name } as const,
        then: [route(name)],
      })),
      { then: [route('platform')] },
    ],
  };
}

function route(name: LogDatasetName): Plugin {
  return plugin('mutate', {
    id: `routed-${name}`,
    replace: hash({ '[data_stream][dataset]': dataStreamDataset(name), '[event][dataset]': name }),
  });
}

/** A pipeline gets a copy of its own, which waits in a queue of its own. */
const handOn: readonly Statement[] = [
  plugin('pipeline', { id: 'to-store', send_to: ['store'] }),
  {
    kind: 'branch',
    cases: [
      {
        when: { kind: 'present', field: field('zerotrace.security.event_type') },
        then: [plugin('pipeline', { id: 'to-security', send_to: ['security'] })],
      },
    ],
  },
];
