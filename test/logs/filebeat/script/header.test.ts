import { podFile } from '../../../support/logs/pods';
import { scriptRunner, valueAt } from '../../../support/logs/run-script';

const run = scriptRunner();
const at = (message: string) => run({ message, path: podFile('platform') });

describe('the header of a line', () => {
  it.each([
    ['2026-11-25T10:00:00.123456789Z', '2026-11-25T10:00:00.123Z'],
    ['2026-11-25T10:00:00.999456789Z', '2026-11-25T10:00:00.999Z'],
    ['2026-11-25T10:00:01.5Z', '2026-11-25T10:00:01.500Z'],
    ['2026-11-25T10:00:00.123456789+02:00', '2026-11-25T08:00:00.123Z'],
    ['2026-11-25T10:00:00.123456789-01:30', '2026-11-25T11:30:00.123Z'],
  ])('gives the time: %s', (written, time) => {
    expect(valueAt(at(`${written} stdout F x`), '@timestamp')).toBe(time);
  });

  it.each([
    '',
    'x',
    '2026-11-25T10:00:00.1Z stdin F x',
    '2026-11-25T10:00:00.1Z stdout X x',
    '2026-11-25T10:00:00.1Z stdout',
  ])('that is none, %j, makes the line malformed, and no time is taken from it', (line) => {
    const fields = at(line);
    expect(valueAt(fields, '@timestamp')).toBeUndefined();
    expect(valueAt(fields, 'tags')).toContain('_malformed');
  });

  it('may have more flags, and nothing behind it', () => {
    expect(valueAt(at('2026-11-25T10:00:00.123456789Z stderr F:x text'), 'message')).toBe('text');
    expect(valueAt(at('2026-11-25T10:00:00.123456789Z stderr F'), 'zerotrace.dropped')).toBe('empty');
  });

  it('gives different ids to the same text at different places', () => {
    const line = '2026-11-25T10:00:00.123456789Z stdout F x';
    const ids = [0, 1].map((offset) => valueAt(run({ message: line, path: podFile('platform'), offset }), 'event.id'));
    expect(new Set(ids).size).toBe(2);
    const rotated = run({ message: line, path: `${podFile('platform')}.20261125-100000` });
    expect(valueAt(rotated, 'event.id')).toBe(ids[0]);
  });
});
