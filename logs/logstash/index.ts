import type { LogstashPlaces } from './addresses';
import { logstashFiles } from './addresses';
import type { Section } from './config';
import { count } from './pipelines/count';
import { intake } from './pipelines/intake';
import { metrics } from './pipelines/metrics';
import { security } from './pipelines/security';
import { replay } from './pipelines/replay';
import { store } from './pipelines/store';
import { print } from './print';

/** Sizes of queues: `4gb` as Logstash writes it. */
export interface QueueSizes {
  /** Queue in front of Elasticsearch. */
  readonly store: string;
  /** Queue of every other pipeline. */
  readonly other: string;
  /** What Elasticsearch refused. */
  readonly deadLetters: string;
}

/** Pipelines whose events Elasticsearch may refuse. */
const withDeadLetters: readonly string[] = ['metrics', 'replay', 'store'];

/** Every pipeline: its sections by file. */
export function logstashPipelines(places: LogstashPlaces): Readonly<Record<string, Readonly<Record<string, Section>>>> {
  return {
    intake: intake(places),
    security: security(),
    count: count(places),
    store: store(places),
    metrics: metrics(places),
    ...(places.replay === true && { replay: replay(places) }),
  };
}

/** Files of each pipeline. */
export function pipelineFiles(places: LogstashPlaces): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    Object.entries(logstashPipelines(places)).map(([pipeline, sections]) => [
      pipeline,
      Object.fromEntries(Object.entries(sections).map(([name, section]) => [`${name}.conf`, print(section)])),
    ]),
  );
}

/** Entries of pipelines.yml: each pipeline keeps what it has not handed on in a queue of its own on the pod's volume. */
export function pipelineSettings(
  places: LogstashPlaces,
  sizes: QueueSizes,
): readonly Readonly<Record<string, unknown>>[] {
  return Object.keys(logstashPipelines(places)).map((id) => ({
    'pipeline.id': id,
    'path.config': `${logstashFiles.pipelines}/${id}/*.conf`,
    'queue.type': 'persisted',
    'queue.max_bytes': id === 'store' ? sizes.store : sizes.other,
    // Each event is on the disk before Filebeat hears of it: what a crash of the pod would lose otherwise.
    'queue.checkpoint.writes': 1,
    ...(withDeadLetters.includes(id) && {
      'dead_letter_queue.enable': true,
      'dead_letter_queue.max_bytes': sizes.deadLetters,
      'dead_letter_queue.storage_policy': 'drop_older',
    }),
  }));
}
