import type { LogService } from '../../../logs/datasets';
import { collectedDatasets, logServices } from '../../../logs/datasets';
import { logFieldNames } from '../../../logs/fields';
import { logTags } from '../../../logs/tags';
import { expectedEvents } from '../../support/logs/expected-events';
import { filebeatFolders, oncePerId, startFilebeat, writeLog } from '../../support/logs/filebeat-process';
import { hostileLine, randomNumbers } from '../../support/logs/hostile-lines';
import { criLines, podFolder } from '../../support/logs/pods';
import type { Fields } from '../../support/logs/run-script';
import { fieldNames, valueAt } from '../../support/logs/run-script';
import { describeWith } from '../../support/program';

/** Fewer where somebody looks for a fault. */
const total = Number(process.env['ZEROTRACE_FUZZ_LINES'] ?? 100_000);
const known: ReadonlySet<string> = new Set([...logFieldNames, '@metadata.beat', '@metadata.type', '@metadata.version']);

/** Lines of a container as its runtime writes them: a stream each, fragments now and then with a line of the other stream between them. */
function container(service: LogService, count: number): readonly string[] {
  const random = randomNumbers(logServices.indexOf(service) + 1);
  const written: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const second = new Date(Date.UTC(2026, 10, 25, 10) + index * 10).toISOString().slice(0, 19);
    const time = `${second}.${String(index).padStart(9, '0')}Z`;
    const stream = random(4) === 0 ? 'stderr' : 'stdout';
    const lines = criLines(hostileLine(random), stream, time, random(10) === 0 ? 10 + random(40) : 16_384);
    const [first, second_, ...rest] = lines;
    if (first !== undefined && second_ !== undefined && lines.length === 2 && random(3) === 0) {
      const other = stream === 'stdout' ? 'stderr' : 'stdout';
      written.push(first, `${time} ${other} F between`, second_, ...rest);
    } else written.push(...lines);
    if (random(500) === 0) written.push('no header');
  }
  return written;
}

describeWith('filebeat', 'Filebeat with 100,000 random and hostile lines', (program) => {
  it('accounts for each, sends no planted secret and no field that is not in the contract', async () => {
    const folders = filebeatFolders();
    const expected = new Map<string, number>();
    for (const service of logServices) {
      const lines = container(service, Math.ceil(total / logServices.length));
      writeLog(folders, podFolder(service), lines);
      for (const event of expectedEvents(lines, service === 'api'))
        expected.set(`${service} ${event.offset}`, event.lines.length);
    }
    const filebeat = startFilebeat(program, folders);
    const documents = await filebeat.documents(expected.size);
    await filebeat.stop();

    const placeOf = (document: Fields) =>
      `${String(valueAt(document, 'service.name'))} ${String(valueAt(document, 'log.offset'))}`;
    expect(new Set(documents.map(placeOf))).toEqual(new Set(expected.keys()));
    // An alert of Wazuh is the same one wherever it is read again, by the id that Wazuh gave it.
    const others = documents.filter((document) => valueAt(document, 'event.dataset') !== 'wazuh.alert');
    expect(oncePerId(others).size).toBe(new Set(others.map(placeOf)).size);
    expect([...expected.values()].reduce((sum, lines) => sum + lines, 0)).toBeGreaterThanOrEqual(total);

    const leaks = documents.filter((document) => /planted/i.test(JSON.stringify(document)));
    expect(leaks.map((document) => valueAt(document, 'message')).slice(0, 20)).toEqual([]);
    const names = new Set(documents.flatMap((document) => fieldNames(document)));
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
    const tags = new Set(documents.flatMap((document) => valueAt(document, 'tags') ?? []));
    expect([...tags].filter((tag) => !Object.keys(logTags).includes(String(tag)))).toEqual([]);
    const datasets = new Set(documents.map((document) => valueAt(document, 'event.dataset')));
    expect([...datasets].filter((dataset) => !collectedDatasets.some((collected) => collected === dataset))).toEqual(
      [],
    );
    expect(
      documents.filter((document) => valueAt(document, 'zerotrace.security.source') === 'instrumentation'),
    ).toEqual([]);
    expect(filebeat.printed()).not.toMatch(/planted|panic/);
  }, 1_200_000);
});
