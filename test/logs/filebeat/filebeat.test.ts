import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { logServices } from '../../../logs/datasets';
import { logFieldNames } from '../../../logs/fields';
import { filebeatProcessors, withheldText } from '../../../logs/filebeat/processors';
import { serviceFormats } from '../../../logs/formats';
import type { Format } from '../../../logs/formats/format';
import { wazuhAlert } from '../../../logs/formats/wazuh-alert';
import {
  filebeatFolders,
  oncePerId,
  sentDocuments,
  startFilebeat,
  writeLog,
} from '../../support/logs/filebeat-process';
import { criLines, podFolder } from '../../support/logs/pods';
import { fieldNames, valueAt } from '../../support/logs/run-script';
import { describeWith } from '../../support/program';
import { waitFor } from '../../support/wait-for';

/** The exported configuration with another script. */
function withScript(source: string): object {
  const [first, ...rest] = filebeatProcessors({
    environment: 'test',
    local: false,
    output: { kind: 'file', folder: '' },
  });
  const script = valueAt(first, 'script');
  return { processors: [{ script: { ...(typeof script === 'object' ? script : {}), source } }, ...rest] };
}

const known: ReadonlySet<string> = new Set([...logFieldNames, '@metadata.beat', '@metadata.type', '@metadata.version']);
const time = (second: number, nanosecond = 0) =>
  `2026-11-25T10:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.${String(nanosecond).padStart(9, '0')}Z`;
const platform = podFolder('platform');
const api = podFolder('api');

describeWith('filebeat', 'Filebeat with the exported configuration', (program) => {
  it('makes of each sample line the document of its format, and no field more', async () => {
    const folders = filebeatFolders();
    const samples = logServices.flatMap((service) =>
      serviceFormats[service].formats.flatMap((format: Format) =>
        format.samples.map((sample) => ({ service, format, sample })),
      ),
    );
    samples.forEach(({ service, sample }, index) => {
      const at = time(index, index);
      // A pod each: no other line is near. A file that is shorter than what says which one it is would wait for more.
      const container = podFolder(service).replace(/_[^_]*\//, `_uid-${index}/`);
      const end = service === 'api' ? '2026/11/25 10:00:00 end of the sample' : 'end of the sample, of no format';
      writeLog(folders, container, [...criLines(sample.line, 'stdout', at), ...criLines(end, 'stdout', at)]);
    });
    const filebeat = startFilebeat(program, folders, {}, ['api']);
    const documents = await filebeat.documents(2 * samples.length);
    await filebeat.stop();
    expect(documents.length).toBe(2 * samples.length);
    expect(oncePerId(documents).size).toBe(2 * samples.length);
    expect(
      documents
        .flatMap((document) => fieldNames(document))
        .filter((name) => !known.has(name) && !name.startsWith('zerotrace.security.details.')),
    ).toEqual([]);
    expect(JSON.stringify(documents)).not.toContain('planted');
    const hosts = documents.filter((document) => valueAt(document, 'host') !== undefined);
    expect(new Set(hosts.map((document) => valueAt(document, 'event.dataset')))).toEqual(new Set(['wazuh.alert']));
    for (const [index, { service, format, sample }] of samples.entries()) {
      const own = documents.filter((document) => valueAt(document, 'kubernetes.pod.uid') === `uid-${index}`);
      const document = own.find((candidate) => valueAt(candidate, 'log.offset') === 0);
      const expected = {
        'service.name': service,
        'service.environment': 'test',
        'kubernetes.node.name': 'node-1',
        // A finding has a time of its own.
        ...(format.finding === undefined && { '@timestamp': `${time(index).slice(0, 19)}.000Z` }),
        ...(Array.isArray(sample.fields.tags) ? {} : { 'event.dataset': format.dataset }),
        ...sample.fields,
      };
      const got = Object.fromEntries(Object.keys(expected).map((name) => [name, valueAt(document, name)]));
      expect({ sample: sample.name, ...got }).toEqual({ sample: sample.name, ...expected });
    }
  }, 300_000);

  it('joins fragments of each stream, also where the other one came between them, and no half of a secret is left', async () => {
    const folders = filebeatFolders();
    const secret = 'planted-secret-in-two';
    writeLog(folders, platform, [
      `${time(1)} stdout P a password=${secret.slice(0, 8)}`,
      `${time(1, 1)} stdout F ${secret.slice(8)} b`,
      `${time(2)} stdout P c "tok`,
      `${time(2, 1)} stderr F between`,
      `${time(2, 2)} stdout F en": "${secret}" d`,
      ...criLines(`e token=${'planted'.repeat(3000)} f`, 'stderr', time(3)),
      'no header at all',
      `${time(4)} stdout P the end never comes, token=plan`,
    ]);
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(5);
    await filebeat.stop();
    const said = documents.map((document) => [valueAt(document, 'message'), valueAt(document, 'tags')]);
    expect(said).toEqual([
      ['a password=[password] b', undefined],
      ['c "token": "[token]" d\nbetween', ['_interleaved']],
      ['e token=[token] f', undefined],
      ['no header at all', ['_malformed', '_unparsed']],
      ['the end never comes, [cut]', ['_partial']],
    ]);
  }, 60_000);

  it('joins fragments that several lines of the other stream interrupt', async () => {
    const folders = filebeatFolders();
    const between = [1, 2, 3].map((each) => `${time(1, each)} stderr F line ${each} between`);
    writeLog(folders, platform, [
      `${time(1)} stdout P a password=planted-fi`,
      ...between,
      `${time(1, 4)} stdout F rst-planted-second b`,
      `${time(2)} stdout F the next line`,
      `${time(3)} stdout F and its end`,
    ]);
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(3);
    await filebeat.stop();
    expect(documents.map((document) => valueAt(document, 'message'))).toEqual([
      'a password=[password] b\nline 1 between\nline 2 between\nline 3 between',
      'the next line',
      'and its end',
    ]);
  }, 60_000);

  it('takes a key out with its short last line, also where its end comes after a line of the other stream', async () => {
    const folders = filebeatFolders();
    const dashes = '-----';
    const line = (second: number, stream: string, text: string) => `${time(second)} ${stream} F ${text}`;
    writeLog(folders, platform, [
      line(1, 'stdout', `${dashes}BEGIN PRIVATE KEY${dashes}`),
      line(2, 'stdout', 'plantedAAAABBBBCCCCDDDDEEEEFFFFGGGG'),
      line(3, 'stdout', 'planted2'),
      line(4, 'stderr', 'a line of the other stream'),
      line(5, 'stdout', `${dashes}END PRIVATE KEY${dashes}`),
      line(6, 'stdout', 'the next line'),
    ]);
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(3);
    await filebeat.stop();
    expect(JSON.stringify(documents)).not.toContain('planted');
    expect(documents.map((document) => valueAt(document, 'message'))).toEqual([
      '[private-key]',
      expect.stringContaining('a line of the other stream'),
      'the next line',
    ]);
  }, 60_000);

  it('takes what a body brings along out together with it', async () => {
    const folders = filebeatFolders();
    writeLog(folders, api, [
      ...criLines(
        '2026/11/25 10:00:00 [AgentResults] Raw body: {\n  "user": "planted-a",\n"x": 1\n{"level":"warn","timestamp":"t","msg":"m","event_type":"intrusion_detected","severity":"critical"}\n}',
        'stderr',
        time(1),
      ),
      ...criLines('[GIN-debug] [WARNING] Running in "debug" mode. Switch to "release" mode.', 'stdout', time(2)),
    ]);
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(2);
    await filebeat.stop();
    expect(
      documents.map((document) => [valueAt(document, 'message'), valueAt(document, 'zerotrace.security.event_type')]),
    ).toEqual([
      ['Raw body: [request-body]', undefined],
      ['Running in "debug" mode. Switch to "release" mode.', 'intrusion_detected'],
    ]);
  }, 60_000);

  it('gives an alert of Wazuh the same id and time when its pod starts anew and writes it again, and another of each pod', async () => {
    const folders = filebeatFolders();
    const [alert] = wazuhAlert.samples.map(({ line }) => line);
    const pods = [
      'zerotrace-wazuh_zerotrace-wazuh-master-0_uid-1/alerts',
      'zerotrace-wazuh_zerotrace-wazuh-master-0_uid-2/alerts',
      'zerotrace-wazuh_zerotrace-wazuh-worker-0_uid-3/alerts',
      // Not Wazuh's: whoever writes it there makes no finding.
      'zerotrace_zerotrace-web-7d9f8b6c5-x2x4z_uid-4/web',
    ];
    pods.forEach((pod, index) => writeLog(folders, pod, criLines(alert ?? '', 'stdout', time(60 * index, index))));
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(pods.length);
    await filebeat.stop();
    const said = (uid: number) => {
      const document = documents.find((each) => valueAt(each, 'kubernetes.pod.uid') === `uid-${uid}`);
      return ['event.id', '@timestamp', 'zerotrace.security.detection'].map((name) => valueAt(document, name));
    };
    expect(said(1)).toEqual([expect.any(String), '2026-11-25T09:59:59.250Z', 'other']);
    expect(said(2)).toEqual(said(1));
    expect(said(3)).toEqual([expect.any(String), '2026-11-25T09:59:59.250Z', 'other']);
    expect(said(3)[0]).not.toBe(said(1)[0]);
    expect(said(4)).toEqual([expect.any(String), '2026-11-25T10:03:00.000Z', undefined]);
  }, 60_000);

  it('cuts a line of 200 KiB before anything else, and a secret that is cut in two with it', async () => {
    const folders = filebeatFolders();
    const long = `${'x'.repeat(65_400)} https://user:planted${'y'.repeat(140_000)}`;
    writeLog(folders, platform, [
      ...criLines(long, 'stdout', time(1)),
      ...criLines('the next line', 'stdout', time(2)),
    ]);
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(2);
    await filebeat.stop();
    expect(documents.map((document) => valueAt(document, 'tags'))).toEqual([['_truncated'], undefined]);
    expect(String(valueAt(documents[0], 'message')).length).toBeLessThanOrEqual(61_440);
    expect(JSON.stringify(documents)).not.toContain('planted');
  }, 60_000);

  it('reads what was rotated while it was down, and everything once per id', async () => {
    const folders = filebeatFolders();
    const lines = (from: number) =>
      Array.from({ length: 2000 }, (_, index) =>
        criLines(`line ${from + index}`, 'stdout', time(from + index, 7)),
      ).flat();
    const file = writeLog(folders, platform, lines(0));
    const first = startFilebeat(program, folders);
    await first.documents(2000);
    await first.stop();
    renameSync(file, `${file}.20261125-100000`);
    writeLog(folders, platform, lines(2000), '0.log.20261125-110000');
    writeLog(folders, platform, lines(4000), '0.log.20261125-090000.gz');
    writeLog(folders, platform, lines(6000));
    const second = startFilebeat(program, folders);
    await waitFor(() => (oncePerId(sentDocuments(folders)).size >= 6000 ? true : undefined), 120);
    await second.stop();
    // What was sent and not yet written down at the end of the first is sent again, with the same id.
    const documents = [...oncePerId(sentDocuments(folders)).values()];
    const numbers = documents.map((document) => Number(/\d+/.exec(String(valueAt(document, 'message')))?.[0]));
    expect(numbers.length).toBe(6000);
    expect(new Set(numbers).size).toBe(6000);
    expect(numbers.filter((number) => number >= 4000 && number < 6000)).toEqual([]);
  }, 240_000);

  it('loses nothing when it is killed, and gives what it sends again the same id', async () => {
    const folders = filebeatFolders();
    const count = 20_000;
    const lines = Array.from({ length: count }, (_, index) =>
      criLines(`line ${index}`, 'stdout', time(index, 7)),
    ).flat();
    writeLog(folders, platform, lines);
    const first = startFilebeat(program, folders);
    await first.documents(3000);
    await first.stop('SIGKILL');
    const before = sentDocuments(folders);
    expect(before.length).toBeLessThan(count);
    // A file of its own: the crash may have left half a line at the end of the first.
    renameSync(join(folders.sent, 'events'), join(folders.sent, 'before'));
    const second = startFilebeat(program, folders);
    await waitFor(() => (oncePerId(sentDocuments(folders)).size >= count ? true : undefined), 120);
    await second.stop();
    const documents = oncePerId(sentDocuments(folders));
    const said = new Set([...documents.values()].map((document) => valueAt(document, 'message')));
    expect(said.size).toBe(count);
    expect(documents.size).toBe(count);
  }, 240_000);

  it.each([
    ['fails', 'function register() {} function process(e) { throw new Error(e.Get("message")); }'],
    [
      'fails half way',
      'function register() {} function process(e) { e.Put("zerotrace.x", e.Get("message")); e.Put("url.path", e.Get("message")); null.x; }',
    ],
    ['does not end', 'function register() {} function process() { for (;;) {} }'],
  ])(
    'sends nothing of a line whose script %s',
    async (_how, source) => {
      const folders = filebeatFolders();
      writeLog(folders, api, [
        ...criLines('2026/11/25 10:00:00 planted-one', 'stdout', time(1)),
        ...criLines('2026/11/25 10:00:00 planted-two', 'stdout', time(2)),
      ]);
      const filebeat = startFilebeat(program, folders, withScript(source));
      const documents = await filebeat.documents(2);
      await filebeat.stop();
      expect(oncePerId(documents).size).toBe(2);
      for (const document of documents) {
        expect(valueAt(document, 'message')).toBe(withheldText);
        expect(valueAt(document, 'tags')).toEqual(['_withheld']);
      }
      expect(JSON.stringify(documents)).not.toContain('planted');
      expect(filebeat.printed()).not.toContain('planted');
    },
    60_000,
  );
});
