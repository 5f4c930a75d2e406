import { logFieldNames } from '../fields';
import type { FilebeatSettings } from './options';
import { filebeatLimits } from './options';
import { processorScript } from './script';

/** Parts of a record that say where a line is from, and nothing of what is in it. */
const origin = ['@timestamp', 'data_stream', 'event', 'kubernetes', 'log', 'service'];

/** Top-level fields that could hold something of the line. */
const ofTheLine = [...new Set(logFieldNames.map((name) => name.split('.')[0] ?? name))].filter(
  (name) => !origin.includes(name),
);

/** What stands in place of a text that could not be redacted. */
export const withheldText = '[withheld: the line could not be redacted]';

/** What happens to each line, in order. Without `event.dataset` the script did not come to its end: then nothing of the line is sent. */
export function filebeatProcessors({ environment, local, instrumented = [] }: FilebeatSettings): readonly object[] {
  const node = '${NODE_NAME:unknown}';
  return [
    {
      script: {
        lang: 'javascript',
        tag: 'zerotrace',
        tag_on_exception: '_script_error',
        timeout: filebeatLimits.script,
        max_cached_sessions: 16,
        params: { local, instrumented: instrumented.join(' '), environment, node },
        source: processorScript(),
      },
    },
    {
      if: { not: { has_fields: ['event.dataset'] } },
      then: [
        {
          drop_fields: {
            fields: ['error', 'tags', ...ofTheLine.filter((name) => name !== 'error' && name !== 'tags')],
            ignore_missing: true,
          },
        },
        {
          add_fields: {
            target: '',
            fields: {
              message: withheldText,
              tags: ['_withheld'],
              event: { dataset: 'platform' },
            },
          },
        },
        // Only where the script did not come far enough: events have these objects together, so that none may be written to.
        ifMissing('service', { environment }),
        ifMissing('data_stream', { type: 'logs', namespace: environment }),
        ifMissing('kubernetes', { node: { name: node } }),
      ],
    },
    {
      // An alert of Wazuh is written once more by a pod that starts anew, to another file: it has an id of its own.
      if: { and: [{ equals: { 'event.dataset': 'wazuh.alert' } }, { has_fields: ['zerotrace.security.event_id'] }] },
      then: [identity(['kubernetes.namespace', 'kubernetes.pod.name', 'zerotrace.security.event_id'])],
      // The path is there only where the script did not come far enough to give an id: without it such lines would be one.
      else: [identity(['event.id', 'message', 'log.file.path', 'log.offset'])],
    },
    { drop_fields: { fields: ['agent', 'ecs', 'input', 'log.file', 'log.flags'], ignore_missing: true } },
  ];
}

/** Adds an object that is not there. */
function ifMissing(name: string, value: object): object {
  return {
    if: { not: { has_fields: [name] } },
    then: [{ add_fields: { target: '', fields: { [name]: value } } }],
  };
}

/** Makes the id of a line from fields that are the same whenever it is read again. */
function identity(fields: readonly string[]): object {
  return {
    fingerprint: { fields, target_field: 'event.id', method: 'sha256', encoding: 'base64', ignore_missing: true },
  };
}
