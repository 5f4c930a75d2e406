import { findingTables } from '../../findings';

/** Says what was found: by the id of the rule alone, from the closed tables of logs/findings.ts. */
export function findingsScript(): string {
  return String.raw`
var FINDINGS = ${JSON.stringify(findingTables)};

function addFinding(engine) {
  var table = FINDINGS[engine];
  var known = ruleId !== undefined && own(table.rules, ruleId);
  var finding = known ? table.rules[ruleId] : table.other;
  var name = String(engineLevel);
  var severity = known ? finding.severity : own(table.levels, name) ? table.levels[name] : 'info';
  mark(finding.type, severity, finding.service, 'detection');
  set('zerotrace.security.detection', finding.detection);
  set('zerotrace.security.engine', engine);
  set('zerotrace.security.event_id', eventId);
}

function endOf(ip, port) {
  return port === undefined ? ip : ip + ':' + port;
}

/** A finding without a line of its own, in words. */
function findingText() {
  var text = ruleName || ruleId || '';
  if (hostName) text += ' on ' + hostName;
  if (sourceIp === undefined || destinationIp === undefined) return text;
  return text + ': ' + transport + ' ' + endOf(sourceIp, sourcePort) + ' to ' + endOf(destinationIp, destinationPort);
}
`;
}
