import { collectedDatasets, logDatasetNames } from '../../../logs/datasets';
import { findingClasses } from '../../../logs/findings';
import { dropReasons } from '../../../logs/drop-reasons';
import { logstashPipelines, pipelineFiles, pipelineSettings } from '../../../logs/logstash';
import { zeroLines } from '../../../logs/logstash/statsd-lines';
import { logTags } from '../../../logs/tags';
import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../../metrics/security-events';
import { findingEngines } from '../../../metrics/security-findings';
import { parseLogstash } from '../../support/logstash/parse';
import { plugins } from '../../support/logstash/plugins';
import type { LogstashEvent } from '../../support/logstash/run';
import { interpolated, runLogstash } from '../../support/logstash/run';

const places = { elasticsearch: 'https://elasticsearch:9200', statsd: 'statsd', environment: 'staging' };
const files = pipelineFiles(places);
const now = new Date('2026-11-20T12:00:00Z');

/** Runs a pipeline as its files say, read anew from their text. */
function run(pipeline: string, event: LogstashEvent) {
  const sections = Object.values(files[pipeline] ?? {}).flatMap((text) => parseLogstash(text));
  return runLogstash(sections, event, now);
}

const line = (more: LogstashEvent = {}): LogstashEvent => ({
  '@timestamp': '2026-11-20T11:59:00Z',
  '@version': '1',
  message: 'hello',
  event: { id: 'abc', dataset: 'api.app' },
  ...more,
});

const security = { event_type: 'failed_login', severity: 'high', service: 'api' };

describe('the files of Logstash', () => {
  it.each(Object.entries(files).flatMap(([name, each]) => Object.keys(each).map((file) => [name, file] as const)))(
    '%s/%s says in Logstash’s grammar what it is made from, in few lines',
    (pipeline, file) => {
      const text = files[pipeline]?.[file] ?? '';
      expect(parseLogstash(text)).toEqual([logstashPipelines(places)[pipeline]?.[file.replace('.conf', '')]]);
      // Zeros are one text of many lines.
      const written = text.split('\n').filter((each) => !each.includes('_total:0|c')).length;
      expect(written).toBeLessThan(100);
    },
  );

  it('give every plugin an id of its own in its pipeline: counts go by it', () => {
    for (const sections of Object.values(logstashPipelines(places))) {
      const ids = Object.values(sections)
        .flatMap(({ statements }) => plugins(statements))
        .map(({ settings }) => settings['id']);
      expect(ids.every((id) => typeof id === 'string')).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('hold no password', () => {
    expect(
      Object.values(files)
        .flatMap((each) => Object.values(each))
        .join(''),
    ).not.toMatch(/password => "[^$]/);
  });

  it('are each kept in a queue on the disk, and those that Elasticsearch may refuse have dead letters', () => {
    const settings = pipelineSettings(places, { store: '4096mb', other: '256mb', deadLetters: '256mb' });
    expect(
      settings.map((each) => [
        each['pipeline.id'],
        each['queue.type'],
        each['queue.max_bytes'],
        each['dead_letter_queue.enable'],
      ]),
    ).toEqual([
      ['intake', 'persisted', '256mb', undefined],
      ['security', 'persisted', '256mb', undefined],
      ['count', 'persisted', '256mb', undefined],
      ['store', 'persisted', '4096mb', true],
      ['metrics', 'persisted', '256mb', true],
    ]);
  });
});

describe('the grammar', () => {
  it.each([
    '',
    'filter {',
    'filter { mutate { id = "a" } }',
    'filter { if { drop {} } }',
    'nothing { }',
    'input { beats { port => } }',
  ])('refuses %j', (text) => expect(() => parseLogstash(text)).toThrow(SyntaxError));

  it('reads comments, numbers, bare words and codecs', () => {
    expect(parseLogstash('# first\noutput { udp { port => 9125 mode => server codec => plain { } } } # end')).toEqual([
      {
        type: 'output',
        statements: [
          {
            kind: 'plugin',
            name: 'udp',
            settings: { port: 9125, mode: 'server', codec: { kind: 'plugin', name: 'plain', settings: {} } },
          },
        ],
      },
    ]);
  });
});

describe('intake', () => {
  it.each(collectedDatasets)('sends %s to its own data stream', (dataset) => {
    const { sent, passed } = run('intake', line({ event: { id: 'abc', dataset } }));
    expect(sent).toEqual([
      {
        output: 'to-store',
        event: {
          '@timestamp': '2026-11-20T11:59:00Z',
          message: 'hello',
          event: { id: 'abc', dataset, kind: 'event' },
          data_stream: { type: 'logs', dataset: `zerotrace.${dataset}`, namespace: 'staging' },
        },
      },
    ]);
    expect(passed).toEqual(['owned', `routed-${dataset}`, 'to-store']);
  });

  it.each([undefined, 'security', 'api.access.more', '', 'zerotrace.api.app'])(
    'keeps a line of dataset %j in platform',
    (dataset) => {
      const { sent } = run('intake', line({ event: { id: 'abc', dataset } }));
      expect(sent.map(({ event }) => event['data_stream'])).toEqual([
        { type: 'logs', dataset: 'zerotrace.platform', namespace: 'staging' },
      ]);
    },
  );

  it('lets no sender choose type, namespace or kind', () => {
    const { sent } = run(
      'intake',
      line({
        data_stream: { type: 'traces', dataset: 'other', namespace: 'production' },
        event: { id: 'a', dataset: 'api.app', kind: 'alert' },
      }),
    );
    expect(sent[0]?.event).toMatchObject({
      data_stream: { type: 'logs', dataset: 'zerotrace.api.app', namespace: 'staging' },
      event: { kind: 'event' },
    });
  });

  it.each([...Object.keys(dropReasons), 'unheard-of'])(
    'drops a line that Filebeat marked %s, and counts it',
    (reason) => {
      const id = reason === 'unheard-of' ? 'dropped-other' : `dropped-${reason}`;
      expect(run('intake', line({ zerotrace: { dropped: reason } }))).toEqual({ sent: [], passed: [id] });
    },
  );

  it.each(Object.keys(logTags))('counts the tag %s and keeps the line', (tag) => {
    const { sent, passed } = run('intake', line({ tags: [tag] }));
    expect(passed).toEqual([`tagged-${tag}`, 'owned', 'routed-api.app', 'to-store']);
    expect(sent[0]?.event['tags']).toEqual([tag]);
  });

  it('gives a security event to its pipeline too', () => {
    const { sent } = run('intake', line({ zerotrace: { security } }));
    expect(sent.map(({ output }) => output)).toEqual(['to-store', 'to-security']);
  });
});

describe('security', () => {
  it('makes the copy an alert in a data stream of its own', () => {
    const { sent } = run(
      'security',
      line({ data_stream: { type: 'logs', dataset: 'zerotrace.api.app', namespace: 'staging' } }),
    );
    expect(sent).toMatchObject([
      {
        output: 'to-store-and-count',
        event: {
          data_stream: { type: 'logs', dataset: 'zerotrace.security', namespace: 'staging' },
          event: { id: 'abc', kind: 'alert' },
        },
      },
    ]);
  });
});

describe('count', () => {
  const statsdOf = (event: LogstashEvent) =>
    run('count', event).sent.map((each) => interpolated('%{[@metadata][statsd]}', each.event));

  it('counts an event with three labels of the contract', () => {
    expect(statsdOf(line({ zerotrace: { security } }))).toEqual([
      'security_events_total:1|c|#event_type:failed_login,severity:high,service:api',
    ]);
  });

  it.each([
    ['2026-11-20T11:50:00Z', 'security_events_total:1|c|#event_type:failed_login,severity:high,service:api'],
    ['2026-11-20T11:49:59Z', 'security_events_late_total:1|c|#service:api'],
    // A clock that is ahead makes no event late.
    ['2026-11-20T13:00:00Z', 'security_events_total:1|c|#event_type:failed_login,severity:high,service:api'],
  ])('counts an event of %s as %s', (timestamp, expected) => {
    expect(statsdOf(line({ '@timestamp': timestamp, zerotrace: { security } }))).toEqual([expected]);
  });

  const finding = { ...security, service: 'network', detection: 'port-scan', engine: 'suricata' };

  it('counts a finding by its detection as well, in one packet, and apart where it is late', () => {
    expect(statsdOf(line({ zerotrace: { security: finding } }))).toEqual([
      'security_events_total:1|c|#event_type:failed_login,severity:high,service:network\n' +
        'security_findings_total:1|c|#detection:port-scan,severity:high,engine:suricata',
    ]);
    expect(statsdOf(line({ '@timestamp': '2026-11-20T11:49:59Z', zerotrace: { security: finding } }))).toEqual([
      'security_events_late_total:1|c|#service:network\nsecurity_findings_late_total:1|c|#engine:suricata',
    ]);
  });

  it.each([
    ['detection', 'made-up'],
    ['detection', 'port-scan|c'],
    ['engine', 'other'],
    ['engine', undefined],
  ])('counts no finding whose %s is %j', (label, value) => {
    expect(statsdOf(line({ zerotrace: { security: { ...finding, [label]: value } } }))).toEqual([
      'security_events_total:1|c|#event_type:failed_login,severity:high,service:network',
    ]);
  });

  it.each(['event_type', 'severity', 'service'] as const)('counts nothing whose %s is not of the contract', (label) => {
    for (const value of ['other', 'api|c', 'api,severity:low', '', undefined]) {
      expect(run('count', line({ zerotrace: { security: { ...security, [label]: value } } }))).toEqual({
        sent: [],
        passed: ['uncounted'],
      });
    }
  });

  it('sends each series of the contract at 0, and nothing else, from the heartbeat', () => {
    const [, beat] = plugins(logstashPipelines(places)['count']?.['10-from-security']?.statements ?? []);
    expect(beat).toMatchObject({ name: 'heartbeat', settings: { interval: 60 } });
    const sent = statsdOf({
      '@timestamp': '2026-11-20T12:00:00Z',
      message: beat?.settings['message'],
      '@metadata': { zero: 'true' },
    });
    const combinations = securityEventTypes.length * securityEventSeverities.length * securityEventServices.length;
    const findings = findingEngines.reduce((sum, engine) => sum + findingClasses(engine).length + 1, 0);
    expect(sent).toHaveLength(combinations + securityEventServices.length + findings);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent).toEqual(zeroLines());
    expect(sent.every((each) => /^security_[a-z_]+_total:0\|c\|#/.test(each))).toBe(true);
  });
});

describe('store', () => {
  it('adds each line once by its id, to the data stream that it names', () => {
    const [output] = plugins(logstashPipelines(places)['store']?.['90-elasticsearch']?.statements ?? []);
    expect(output?.settings).toMatchObject({ data_stream: 'true', document_id: '%{[event][id]}', ssl_enabled: true });
    expect(run('store', line()).sent).toEqual([{ output: 'elasticsearch', event: line() }]);
  });
});

describe('replay', () => {
  it('is there where it is asked for alone', () => {
    expect(Object.keys(files)).not.toContain('replay');
    const asked = pipelineFiles({ ...places, replay: true });
    expect(Object.keys(asked)).toEqual([...Object.keys(files), 'replay']);
    const settings = pipelineSettings(
      { ...places, replay: true },
      { store: '4096mb', other: '256mb', deadLetters: '256mb' },
    );
    expect(settings.at(-1)).toMatchObject({ 'pipeline.id': 'replay', 'dead_letter_queue.enable': true });
  });

  it('sends dead letters of lines by their id to the data stream that they name, and forgets what it sent', () => {
    const sections = Object.values(pipelineFiles({ ...places, replay: true })['replay'] ?? {}).flatMap((text) =>
      parseLogstash(text),
    );
    expect(runLogstash(sections, line(), now).sent).toEqual([{ output: 'elasticsearch', event: line() }]);
    const [input, output] = plugins(sections.flatMap(({ statements }) => statements));
    expect(input?.settings).toMatchObject({ pipeline_id: 'store', commit_offsets: true, clean_consumed: true });
    expect(output?.settings).toMatchObject({ document_id: '%{[event][id]}', data_stream: 'true' });
  });
});

describe('metrics', () => {
  it('sends what Metricbeat reports to the data stream of its module, and drops others', () => {
    const sample = (module: string) => ({ event: { module }, ecs: { version: '8' }, system: { cpu: { total: 1 } } });
    expect(run('metrics', sample('system')).sent[0]?.event).toEqual({
      event: { module: 'system' },
      system: { cpu: { total: 1 } },
      data_stream: { type: 'metrics', dataset: 'zerotrace.system', namespace: 'staging' },
    });
    expect(run('metrics', sample('kubernetes')).passed).toEqual(['owned', 'routed-kubernetes', 'elasticsearch']);
    expect(run('metrics', sample('other'))).toEqual({ sent: [], passed: ['owned', 'dropped-module'] });
  });
});

it('has every dataset of the contract in a pipeline', () => {
  const text = Object.values(files)
    .flatMap((each) => Object.values(each))
    .join('\n');
  for (const name of logDatasetNames) expect(text).toContain(`"zerotrace.${name}"`);
});
