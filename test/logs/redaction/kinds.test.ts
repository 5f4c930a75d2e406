import { secretKinds } from '../../../logs/redaction';
import { cri, podFile } from '../../support/logs/pods';
import { scriptRunner, valueAt } from '../../support/logs/run-script';

const run = scriptRunner();
const samples = secretKinds.flatMap((kind) =>
  kind.samples.map((sample, index) => [`${kind.id} ${index + 1}`, kind, sample] as const),
);

describe('the kinds of secrets', () => {
  it('are twenty', () => {
    expect(new Set(secretKinds.map(({ id }) => id)).size).toBe(20);
    expect(secretKinds.length).toBe(20);
  });

  it.each(samples)('%s is taken out, and the rest stays', (_title, kind, { text, secret, becomes }) => {
    const message = text
      .split('\n')
      .map((line) => cri(line))
      .join('\n');
    const fields = run({ message, path: podFile('platform') });
    expect(text).toContain(secret);
    expect(valueAt(fields, 'message')).toBe(becomes);
    expect(valueAt(fields, 'zerotrace.redacted')).toEqual([kind.id]);
  });

  it.each(secretKinds.map((kind) => [kind.id, kind] as const))('%s has hints in each of its samples', (_id, kind) => {
    for (const hint of kind.hints) expect(hint).toBe(hint.toLowerCase());
    for (const { text } of kind.samples) {
      const low = text.toLowerCase().replaceAll('\\u0074', 't');
      expect(kind.hints.some((hint) => low.includes(hint))).toBe(true);
    }
  });

  it.each([
    'key and lock',
    'Invalid token',
    'metadata keys: [a b]',
    'https://example.com/a',
    'passed 5 of 5',
    'mail@home',
  ])('leaves %j as it is', (text) => {
    expect(valueAt(run({ message: cri(text), path: podFile('platform') }), 'message')).toBe(text);
  });
});
