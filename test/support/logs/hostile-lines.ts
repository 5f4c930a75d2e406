import { formats } from '../../../logs/formats';
import { secretKinds } from '../../../logs/redaction';

/** Numbers that look random and are the same each time (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Every sample's secret is replaced by one that is found again: `planted` and a number. */
const secrets = secretKinds.flatMap(({ samples }) => samples.map(({ text }) => text));
const samples = formats.flatMap(({ samples: own }) => own.map(({ line }) => line));

/** A line that a service, an attacker or a broken disk might write. Every secret in it holds the word `planted`. */
export function hostileLine(random: (below: number) => number): string {
  const pick = (texts: readonly string[]) => texts[random(texts.length)] ?? '';
  const noise = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(32 + random(95)))
      .join('')
      .replaceAll('\\', '/');
  switch (random(16)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return pick(samples);
    case 4:
    case 5:
    case 6:
      return `${noise(random(12)).replaceAll(/["'[{:=%-]/g, '.')} ${pick(secrets)}`;
    case 7:
      return JSON.stringify({
        event: pick(secrets),
        level: 'info',
        timestamp: 't',
        error: pick(secrets),
        extra: { token: 'planted' },
      });
    case 8:
      return JSON.stringify({
        level: 'warn',
        timestamp: 't',
        msg: pick(secrets),
        event_type: 'intrusion_detected',
        severity: 'critical',
        details: { password: 'planted' },
      });
    case 9:
      return String.fromCharCode(
        ...Array.from({ length: random(200) }, () => {
          const byte = random(256);
          return byte === 10 ? 0 : byte;
        }),
      );
    case 10:
      return `${'['.repeat(random(3000))}${'{"a":'.repeat(random(500))}1`;
    case 11:
      return `{"@timestamp":"2000-01-01","@metadata":{"_id":"1","op_type":"delete"},"__proto__":{"dataset":"security"},"event":{"dataset":"security"},"tags":["_withheld"],"constructor":1}`;
    case 12:
      return `${noise(random(300))}\\u0000\\ud800 ${noise(20)}`;
    case 13:
      return pick([
        '',
        ' ',
        '\t',
        '  indented',
        'Traceback (most recent call last):',
        'ValueError: x',
        '\u0000',
        '-'.repeat(300),
      ]);
    case 14:
      return `2026-11-25T10:00:00.000000000Z stdout F ${pick(samples)}`;
    default:
      return random(20) === 0 ? `${noise(random(150_000))} ${pick(secrets)}` : noise(random(400));
  }
}
