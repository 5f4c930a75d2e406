import { convertScript } from './convert';
import { documentScript } from './document';
import { findingsScript } from './findings';
import { formatsScript } from './formats';
import { headerScript } from './header';
import { nativesScript } from './natives';
import { processScript } from './process';
import { redactScript } from './redact';
import { securityScript } from './security';

/**
 * The processor script: ECMAScript 5.1 in strict mode, for Filebeat's engine (goja). The same text in every environment, which comes as
 * parameters. Filebeat would take a dollar before a brace for a variable: there is none in it. Everything is in one function, since what
 * is global is looked up by its name whenever it is used.
 */
export function processorScript(): string {
  const parts = [
    nativesScript,
    documentScript,
    convertScript,
    headerScript,
    redactScript(),
    formatsScript(),
    securityScript(),
    findingsScript(),
    processScript,
  ];
  return [
    '// Made from logs/ by `npm run synth`.',
    'var process, register;',
    '(function () {',
    ...parts.map((part) => `${part.trim()}\n`),
    '})();',
    '',
  ].join('\n');
}
