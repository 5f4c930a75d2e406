import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../../metrics/security-events';
import type { SecurityRule } from '../../security-rules';
import { securityRules } from '../../security-rules';
import { literal } from './print';

const list = (values: readonly string[]) => `[${values.map(literal).join(', ')}]`;

/** What a rule asks, as an expression. */
function condition({ statuses, routes, path, text, notLocal = false }: SecurityRule): string {
  const any = (tests: readonly string[]) => (tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' || ')})`);
  return [
    ...(notLocal ? ['!SETTINGS.local'] : []),
    ...(statuses === undefined ? [] : [any(statuses.map((status) => `status === ${status}`))]),
    ...(routes === undefined ? [] : [any(routes.map((route) => `route === ${literal(route)}`))]),
    ...(path === undefined ? [] : [`path !== undefined && indexOf(path, ${literal(path)}) === 0`]),
    ...(text === undefined ? [] : [`indexOf(message, ${literal(text)}) === 0`]),
  ].join(' && ');
}

function ruleScript(rule: SecurityRule): string {
  const { severity, service, source } = rule.sight;
  const values = [rule.type, severity, service, source].map(literal).join(', ');
  return `if (${condition(rule)}) return mark(${values});`;
}

/** Says which lines are security events. */
export function securityScript(): string {
  const datasets = [...new Set(securityRules.map(({ dataset }) => dataset))];
  const rules = datasets.flatMap((dataset) => [
    `  if (dataset === ${literal(dataset)}) {`,
    ...securityRules.filter((rule) => rule.dataset === dataset).map((rule) => `    ${ruleScript(rule)}`),
    '    return;',
    '  }',
  ]);
  return String.raw`
function mark(type, severity, service, source) {
  set('zerotrace.security.event_type', type);
  set('zerotrace.security.severity', severity);
  set('zerotrace.security.service', service);
  set('zerotrace.security.source', source);
}

/** Marks a line that is a security event; the first rule that fits counts. */
function addSecurityOf(dataset, message) {
${rules.join('\n')}
}

var EVENT_TYPES = ${list(securityEventTypes)};
var SEVERITIES = ${list(securityEventSeverities)};
var EVENT_SERVICES = ${list(securityEventServices)};

/** The same for an event that the service wrote itself: false where its kind or severity is in no list. */
function addOwnSecurity(service) {
  if (EVENT_TYPES.indexOf(object.event_type) === -1 || SEVERITIES.indexOf(object.severity) === -1) return false;
  if (EVENT_SERVICES.indexOf(service) === -1) return false;
  mark(object.event_type, object.severity, service, 'instrumentation');
  set('zerotrace.security.event_id', eventId);
  var details = redactedObject(object.details, 0);
  if (details !== undefined && typeof details === 'object') set('zerotrace.security.details', details);
  return true;
}
`;
}
