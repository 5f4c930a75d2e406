import { containerLines } from '../../../bench/logs/container-files';
import { mix } from '../../../bench/logs/mix';
import { serviceFormats } from '../../../logs/formats';
import type { Format } from '../../../logs/formats/format';
import { cri, podFile } from '../../support/logs/pods';
import { scriptRunner, valueAt } from '../../support/logs/run-script';

const run = scriptRunner();

describe('the mix of lines', () => {
  it('is a hundred of a hundred', () => {
    expect(mix.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    expect([...containerLines(1000).values()].flat()).toHaveLength(1000);
    expect([...containerLines(1000)]).toEqual([...containerLines(1000)]);
  });

  it.each(mix.map((kind) => [kind.format, kind] as const))('has lines of %s', (id, { service, text }) => {
    const format = serviceFormats[service].formats.find((each: Format) => each.id === id);
    for (let index = 0; index < 200; index += 1) {
      const document = run({ message: cri(text(index)), path: podFile(service) });
      expect(valueAt(document, 'tags')).toBeUndefined();
      expect(valueAt(document, 'event.dataset')).toBe(format?.dataset);
    }
  });
});
