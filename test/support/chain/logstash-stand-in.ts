import type { Plugin, Section } from '../../../logs/logstash/config';
import { pipelineFiles } from '../../../logs/logstash';
import type { LogstashPlaces } from '../../../logs/logstash/addresses';
import { parseLogstash } from '../logstash/parse';
import { plugins } from '../logstash/plugins';
import type { LogstashEvent } from '../logstash/run';
import { interpolated, runLogstash } from '../logstash/run';

/** What it hands on. */
export interface StandInOutputs {
  /** A packet to statsd_exporter. */
  packet(text: string): Promise<void>;
  /** A document to Elasticsearch. */
  document(event: LogstashEvent): void;
}

/**
 * Runs the exported files of every pipeline, read anew from their text, on what Filebeat sent. It is NOT Logstash: filters and conditions are
 * evaluated by test/support/logstash, queues and threads there are none. It shows that the files say the right thing, and carries what real
 * programs on both sides of it wrote and read.
 */
export class LogstashStandIn {
  private readonly pipelines: ReadonlyMap<string, readonly Section[]>;

  constructor(
    places: LogstashPlaces,
    private readonly outputs: StandInOutputs,
  ) {
    this.pipelines = new Map(
      Object.entries(pipelineFiles(places)).map(([name, files]) => [
        name,
        Object.values(files).flatMap((text) => parseLogstash(text)),
      ]),
    );
  }

  /** What the input `heartbeat` of a pipeline makes once a minute. */
  async heartbeat(pipeline: string): Promise<void> {
    const found = this.inputs(pipeline).find(({ name }) => name === 'heartbeat');
    const { message, add_field: added } = found?.settings ?? {};
    const event: LogstashEvent = { '@timestamp': new Date().toISOString(), message };
    if (typeof added === 'object' && 'kind' in added && added.kind === 'hash') {
      const names = Object.entries(added.entries).map(([name, value]) => [
        name.replaceAll(/[[\]]+/g, ' ').trim(),
        value,
      ]);
      for (const [name, value] of names) {
        if (name === '@metadata zero') event['@metadata'] = { zero: value };
        else throw new Error(`the heartbeat adds ${String(name)}, which is not known here`);
      }
    }
    await this.run(pipeline, event);
  }

  /** Runs a pipeline on an event, and those that it hands it on to. */
  async run(pipeline: string, input: LogstashEvent): Promise<void> {
    const sections = this.pipelines.get(pipeline);
    if (sections === undefined) throw new Error(`there is no pipeline ${pipeline}`);
    for (const { output, event } of runLogstash(sections, input, new Date()).sent) {
      await this.handOn(this.plugin(sections, output), event);
    }
  }

  private async handOn({ name, settings }: Plugin, event: LogstashEvent): Promise<void> {
    if (name === 'elasticsearch') this.outputs.document(event);
    else if (name === 'udp') await this.outputs.packet(interpolated(format(settings['codec']), event));
    else if (name === 'pipeline' && Array.isArray(settings['send_to'])) {
      // What a pipeline gets has no metadata but what it makes itself: a copy, as Logstash hands it on.
      for (const address of settings['send_to'])
        await this.run(this.listening(String(address)), structuredClone(event));
    } else throw new Error(`no output ${name} here`);
  }

  private listening(address: string): string {
    const found = [...this.pipelines.keys()].find((name) =>
      this.inputs(name).some((input) => input.name === 'pipeline' && input.settings['address'] === address),
    );
    if (found === undefined) throw new Error(`nothing listens at ${address}`);
    return found;
  }

  private inputs(pipeline: string): readonly Plugin[] {
    const sections = this.pipelines.get(pipeline) ?? [];
    return sections.filter(({ type }) => type === 'input').flatMap(({ statements }) => plugins(statements));
  }

  private plugin(sections: readonly Section[], id: string): Plugin {
    const outputs = sections.filter(({ type }) => type === 'output').flatMap(({ statements }) => plugins(statements));
    const found = outputs.find(({ settings }) => settings['id'] === id);
    if (found === undefined) throw new Error(`there is no output ${id}`);
    return found;
  }
}

function format(codec: Plugin['settings'][string] | undefined): string {
  const isPlain = typeof codec === 'object' && 'kind' in codec && codec.kind === 'plugin' && codec.name === 'plain';
  if (!isPlain) throw new Error('the codec is not plain');
  return String(codec.settings['format']);
}
