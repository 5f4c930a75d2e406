import { logDatasets } from '../../../logs/datasets';
import type { LogService } from '../../../logs/datasets';
import { logServices } from '../../../logs/datasets';
import { logFieldNames } from '../../../logs/fields';
import { formats, serviceFormats } from '../../../logs/formats';
import type { Format } from '../../../logs/formats/format';
import { cri, podFile } from '../../support/logs/pods';
import { fieldNames, scriptRunner, valueAt } from '../../support/logs/run-script';

const run = scriptRunner();
const known: ReadonlySet<string> = new Set(logFieldNames);
const cases = logServices.flatMap((service) =>
  serviceFormats[service].formats.flatMap((format: Format) =>
    format.samples.map((sample) => [`${service}, ${format.id}: ${sample.name}`, service, format, sample] as const),
  ),
);

describe('a line of today', () => {
  it.each(cases)('%s', (_title, service: LogService, format, sample) => {
    const fields = run({ message: cri(sample.line), path: podFile(service) });
    const expected = { 'service.name': service, ...sample.fields };
    const got = Object.fromEntries(Object.keys(expected).map((name) => [name, valueAt(fields, name)]));
    expect(got).toEqual(expected);
    if (!Array.isArray(sample.fields.tags)) expect(valueAt(fields, 'event.dataset')).toBe(format.dataset);
    expect(
      fieldNames(fields).filter((name) => !known.has(name) && !name.startsWith('zerotrace.security.details.')),
    ).toEqual([]);
    expect(JSON.stringify(fields)).not.toContain('planted');
  });
});

describe('the formats', () => {
  it('are those that the datasets name', () => {
    const named = Object.values(logDatasets).flatMap(({ formats: ids }) => ids);
    expect([...named].sort()).toEqual(formats.map(({ id }) => id).sort());
    for (const format of formats) expect(logDatasets[format.dataset].formats).toContain(format.id);
  });

  it.each(formats.map((format) => [format.id, format] as const))(
    '%s has a good line and no look-around',
    (_id, format) => {
      expect(format.samples.length).toBeGreaterThan(0);
      if (format.kind !== 'text') return;
      expect(format.pattern).toMatch(/^\^.*\$$/);
      expect(format.pattern).not.toMatch(/\(\?[=!<]/);
      const groups = new RegExp(`${format.pattern}|`).exec('')?.length ?? 0;
      expect(groups - 1).toBe(format.groups.length);
    },
  );
});
