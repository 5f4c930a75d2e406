import { durationOf, durationSeconds } from '../promql';
import type { PromqlCheck } from './check';
import type { RawExpression, Word } from './raw-expression';
import { within } from './raw-expression';

/** Functions that need several samples in their window. */
const needSamples = /^(?:i?rate|increase|i?delta|deriv|predict_linear|resets|changes)$/;

/** Samples that a window should hold: a scrape may be late, and one may fail. */
const samples = 4;

interface Window {
  readonly text: Word;
  readonly seconds: number;
  /** The function around it. */
  readonly of: string;
}

/** A window with too few samples. */
export const rangeTooShort: PromqlCheck = {
  id: 'range-too-short',
  what: 'A window is shorter than 4 scrape intervals.',
  why: '`rate` needs two samples. In a window of two intervals one late or failed scrape leaves a single one, and the expression is empty just when things go wrong.',
  example: { wrong: 'rate(http_requests_total[30s])', right: 'rate(http_requests_total[5m])' },
  find: (expression, { scrapeIntervalSeconds }) =>
    windows(expression)
      .filter(({ of, seconds }) => needSamples.test(of) && seconds < samples * scrapeIntervalSeconds)
      .map(({ text }) => ({
        from: text.from,
        got: `[${text.text}]`,
        expected: `at least ${durationOf(samples * scrapeIntervalSeconds)}, which is ${samples} scrape intervals`,
        fix: `write [${durationOf(samples * scrapeIntervalSeconds)}] or longer`,
      })),
};

/** A window over samples that are no longer kept. */
export const rangeTooLong: PromqlCheck = {
  id: 'range-too-long',
  what: 'A window reaches further back than samples are kept.',
  why: 'What is older than the retention is gone. The window silently holds less than it says, so that a sum or an error budget over it is too small.',
  example: { wrong: 'increase(http_requests_total[90d])', right: 'increase(http_requests_total[7d])' },
  find: (expression, { retentionSeconds }) =>
    windows(expression)
      .filter(({ seconds }) => seconds > retentionSeconds)
      .map(({ text }) => ({
        from: text.from,
        got: `[${text.text}]`,
        expected: `at most ${durationOf(retentionSeconds)}, the retention`,
        fix: 'shorten the window, keep samples longer, or ask the long-term store',
      })),
};

function windows(expression: RawExpression): readonly Window[] {
  return within(expression).flatMap((part) => {
    const ranges = part.type === 'call' ? part.args : [];
    return ranges.flatMap((range): readonly Window[] => {
      if (range.type !== 'range' && range.type !== 'subquery') return [];
      const seconds = durationSeconds(range.window.text.trim());
      return seconds === undefined || part.type !== 'call' ? [] : [{ text: range.window, seconds, of: part.name }];
    });
  });
}
