import type { Document } from 'yaml';
import { isScalar, parseDocument, visit } from 'yaml';
import { scaleDuration, unscaleDuration } from './duration';
import type { Scale } from './duration';
import { scaleExpression, unscaleExpression } from './expression';

/** Keys of rule files that hold a length of time. */
const ruleDurations = ['interval', 'for', 'keep_firing_for', 'query_offset'] as const;

/**
 * Keys of Alertmanager's configuration that hold one. The `timeout` of a receiver is none of them: a network does not answer faster
 * in a drill.
 */
const alertmanagerDurations = ['group_wait', 'group_interval', 'repeat_interval', 'resolve_timeout'] as const;

/** A rule file in which time runs faster. */
export function scaleRuleFile(text: string, scale: Scale): string {
  return checked(text, scale, unscaleRuleFile, rewrite(text, ruleDurations, scaling(scale)));
}

/** The rule file that was made faster, byte for byte. */
export function unscaleRuleFile(text: string, scale: Scale): string {
  return rewrite(text, ruleDurations, unscaling(scale));
}

/** An Alertmanager configuration in which time runs faster. */
export function scaleAlertmanager(text: string, scale: Scale): string {
  return checked(text, scale, unscaleAlertmanager, rewrite(text, alertmanagerDurations, scaling(scale)));
}

/** The configuration that was made faster, byte for byte. */
export function unscaleAlertmanager(text: string, scale: Scale): string {
  return rewrite(text, alertmanagerDurations, unscaling(scale));
}

interface Rewriting {
  readonly duration: (text: string) => string;
  readonly expression: (text: string) => string;
}

const scaling = (scale: Scale): Rewriting => ({
  duration: (text) => scaleDuration(text, scale),
  expression: (text) => scaleExpression(text, scale),
});

const unscaling = (scale: Scale): Rewriting => ({
  duration: (text) => unscaleDuration(text, scale),
  expression: (text) => unscaleExpression(text, scale),
});

function checked(text: string, scale: Scale, back: (scaled: string, scale: Scale) => string, scaled: string): string {
  if (back(scaled, scale) !== text) throw new Error('A file is not what it was when its time is scaled and back');
  return scaled;
}

function rewrite(text: string, durations: readonly string[], { duration, expression }: Rewriting): string {
  const document: Document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || typeof value.value !== 'string') return;
      const name = String(key.value);
      if (name === 'expr') value.value = expression(value.value);
      else if (durations.includes(name)) value.value = duration(value.value);
    },
  });
  // As the exported files are written.
  return document.toString({ lineWidth: 0 });
}
