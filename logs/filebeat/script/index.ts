import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../../metrics/security-events';
import { findingTables } from '../../findings';
import { serviceFormats } from '../../formats';
import type { Format } from '../../formats/format';
import { levelWords } from '../../levels';
import { fieldKinds, leadingKinds, opaque, patternKinds, secretKinds } from '../../redaction';
import { securityRules } from '../../security-rules';
import { logSources } from '../../sources';
import { convertScript } from './convert';
import { findingsScript } from './findings';
import { headerScript } from './header';
import { parseScript } from './parse';
import { processScript } from './process';
import { redactScript } from './redact';
import { securityScript } from './security';

/** What the script works with: formats, kinds of secrets, sources and rules, without what only people and tests read. */
function scriptData(): object {
  return {
    services: Object.fromEntries(
      Object.entries(serviceFormats).map(([name, { formats, otherwise }]) => [
        name,
        { formats: formats.map(formatData), otherwise },
      ]),
    ),
    sources: logSources,
    levels: levelWords,
    leading: leadingKinds.map(({ id, hints, pattern, exact = false }) => ({ id, hints, pattern, exact })),
    fields: fieldKinds.map(({ id, hints, name }) => ({ id, hints, name })),
    patterns: patternKinds.map(({ id, hints, pattern, exact = false }) => ({ id, hints, pattern, exact })),
    ids: Object.fromEntries(secretKinds.map(({ id }) => [`[${id}]`, true])),
    opaque,
    rules: securityRules.map(({ type, sight, ...rule }) => ({
      type,
      severity: sight.severity,
      service: sight.service,
      source: sight.source,
      ...rule,
    })),
    eventTypes: securityEventTypes,
    severities: securityEventSeverities,
    eventServices: securityEventServices,
    findings: findingTables,
  };
}

/** Whether a text in small letters may hold a secret. Written out: a loop takes Filebeat's engine three times as long. */
function hintScript(): string {
  const hints = new Set(['\\u00', ...secretKinds.flatMap(({ hints: own }) => own)]);
  // What holds another one is found by that.
  const least = [...hints].filter((hint) => ![...hints].some((other) => other !== hint && hint.includes(other)));
  const tests = least.map((hint) => `low.indexOf(${JSON.stringify(hint)}) !== -1`);
  return `function anyHint(low) {\n  return (\n    ${tests.join(' ||\n    ')}\n  );\n}`;
}

function formatData(format: Format): object {
  const { id, kind, dataset, logger = null, level = null, instrumented = false, finding = null } = format;
  const common = { id, kind, dataset, logger, level, instrumented, finding };
  if (format.kind === 'text') {
    return { ...common, pattern: format.pattern, groups: format.groups.map((group) => group ?? null) };
  }
  return {
    ...common,
    needs: format.needs,
    message: format.message ?? null,
    keys: format.keys,
    ignored: format.ignored ?? [],
  };
}

/**
 * The processor script: ECMAScript 5.1 in strict mode, for Filebeat's engine (goja). The same text in every environment, which comes as
 * parameters. Filebeat would take a dollar before a brace for a variable: there is none in it.
 */
export function processorScript(): string {
  const data = JSON.stringify(scriptData(), null, 1);
  return [
    '// Made from logs/ by `npm run synth`.',
    `var DATA = ${data};`,
    hintScript(),
    ...[convertScript, headerScript, redactScript, parseScript, securityScript, findingsScript, processScript].map(
      (part) => part.trim(),
    ),
    '',
  ].join('\n');
}
