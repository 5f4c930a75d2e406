import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statsdExporterDefaults } from '../../constructs/logging/statsd-exporter-defaults';
import { findingClasses } from '../../logs/findings';
import { eventLine, findingLine, zeroLines } from '../../logs/logstash/statsd-lines';
import { statsdCounters, statsdMapping } from '../../logs/statsd-mapping';
import { findingEngines, securityFindings } from '../../metrics/security-findings';
import { statsdMetrics } from '../../metrics/statsd';
import { program } from '../../tools/programs';
import type { ExporterProcess } from '../support/exporter-process';
import { startExporter } from '../support/exporter-process';
import type { Exposition } from '../support/exposition';
import { parseExposition } from '../support/exposition';
import { freePort } from '../support/http-upstream';
import { expectContract, key, seriesOf } from '../support/metric-contract';
import { describeWith } from '../support/program';
import { scratch } from '../support/scratch';
import { waitFor } from '../support/wait-for';

it('is tested with the version that is deployed', () => {
  expect(statsdExporterDefaults.image.tag).toBe(`v${program('statsd_exporter').version}`);
});

describeWith('statsd_exporter', 'statsd_exporter with the exported mapping', (path) => {
  const definitions = statsdCounters.map(({ definition }) => definition);
  const socket = createSocket('udp4');
  let exporter: ExporterProcess | undefined;
  let port = 0;

  const send = (packet: string) =>
    new Promise<void>((done, failed) => {
      socket.send(packet, port, '127.0.0.1', (error) => {
        if (error === null) done();
        else failed(error);
      });
    });
  const page = async (): Promise<Exposition> => parseExposition((await exporter?.scrape()) ?? '');
  const valueOf = (exposition: Exposition, name: string, labels: Readonly<Record<string, string>> = {}) =>
    exposition.samples.find((sample) => key(sample.labels) === key({ __name__: name, ...labels }))?.value;
  /** What it shows once it has taken so many lines. */
  const after = (lines: number) =>
    waitFor(async () => {
      const exposition = await page();
      const actions = ['map', 'drop'].map(
        (action) => valueOf(exposition, 'statsd_exporter_events_actions_total', { action }) ?? 0,
      );
      const errors = valueOf(exposition, 'statsd_exporter_sample_errors_total', { reason: 'malformed_line' }) ?? 0;
      return actions.reduce((sum, each) => sum + each, errors) >= lines ? exposition : undefined;
    });

  beforeAll(async () => {
    const mapping = join(scratch(), 'mapping.yaml');
    writeFileSync(mapping, statsdMapping());
    port = await freePort();
    exporter = await startExporter(path, {
      arguments: (address) => [
        `--statsd.mapping-config=${mapping}`,
        `--statsd.listen-udp=127.0.0.1:${port}`,
        '--statsd.listen-tcp=',
        `--web.listen-address=${address}`,
      ],
      environment: {},
    });
    for (const line of zeroLines()) {
      await send(line);
      // A burst would lose some: Logstash sends them again in a minute.
      await page();
    }
  }, 60_000);

  afterAll(async () => {
    socket.close();
    await exporter?.stop();
  });

  it('has exactly the series of the contract at 0, with its help, once every zero line has come', async () => {
    const exposition = await after(zeroLines().length);
    const ours = {
      ...exposition,
      samples: exposition.samples.filter(({ labels: { __name__: name = '' } }) => name.startsWith('security_')),
    };
    const others = Object.keys(exposition.types).filter((name) => !name.startsWith('security_'));
    expectContract(ours, definitions, others);
    const all = definitions.flatMap((definition) =>
      definition === securityFindings.definition
        ? findingEngines.flatMap((engine) =>
            findingClasses(engine).map(({ detection, severity }) =>
              key({ __name__: definition.name, detection, severity, engine }),
            ),
          )
        : seriesOf(definition, []),
    );
    expect(ours.samples.map(({ labels }) => key(labels)).sort()).toEqual([...new Set(all)].sort());
    expect(ours.samples.filter(({ value }) => value !== 0)).toEqual([]);
  });

  it('counts an event, and a finding with it in one packet', async () => {
    const fill = (line: string, values: Readonly<Record<string, string>>) =>
      line.replaceAll(/%\{(?:\[[a-z_]+\])*\[([a-z_]+)\]\}/g, (_, name: string) => values[name] ?? '');
    const values = {
      event_type: 'intrusion_detected',
      severity: 'medium',
      service: 'network',
      detection: 'other',
      engine: 'suricata',
    };
    await send(fill(eventLine, values));
    await send(`${fill(eventLine, values)}\n${fill(findingLine, values)}`);
    const exposition = await after(zeroLines().length + 3);
    const { event_type, severity, service, detection, engine } = values;
    expect(valueOf(exposition, 'security_events_total', { event_type, severity, service })).toBe(2);
    expect(valueOf(exposition, 'security_findings_total', { detection, severity, engine })).toBe(1);
  });

  it('drops every other name and kind, and counts what it dropped', async () => {
    const before = (await page()).samples.filter(({ labels: { __name__: name = '' } }) => !name.startsWith('statsd_'));
    const others = ['other_total:1|c', 'security_events_total.more:1|c|#a:b', 'security_events_total:7|g', 'x:1|ms'];
    for (const line of others) await send(line);
    await send('no line');
    const exposition = await after(zeroLines().length + 3 + others.length + 1);
    const ours = ({ samples }: Pick<Exposition, 'samples'>) =>
      samples
        .filter(({ labels: { __name__: name = '' } }) => /^(?:security|other|x)/.test(name))
        .map(({ labels }) => key(labels));
    expect(ours(exposition)).toEqual(ours({ samples: before }));
    expect(valueOf(exposition, 'statsd_exporter_events_actions_total', { action: 'drop' })).toBe(others.length);
  });

  it('says of itself what the contract has', async () => {
    const exposition = await page();
    for (const { definition } of statsdMetrics) {
      expect(exposition.types[definition.name]).toBe(definition.kind);
      expect(exposition.help[definition.name]).toBe(definition.help);
      const own = exposition.samples.filter(({ labels }) => labels['__name__'] === definition.name);
      expect(own.length).toBeGreaterThan(0);
      for (const { labels } of own) {
        expect(Object.keys(labels)).toEqual(['__name__', ...definition.ownLabels]);
      }
    }
    expect(valueOf(exposition, 'statsd_exporter_lines_total')).toBe(zeroLines().length + 3 + 4 + 1);
  });
});
