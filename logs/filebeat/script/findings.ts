/** Says what was found: by the id of the rule alone, from the closed tables of logs/findings.ts. */
export const findingsScript = String.raw`
function addFinding(engine, document) {
  var table = DATA.findings[engine];
  var id = document['rule.id'];
  var level = String(document['event.severity']);
  var known = id !== undefined && own(table.rules, id);
  var found = known ? table.rules[id] : table.other;
  var severity = known ? found.severity : own(table.levels, level) ? table.levels[level] : 'info';
  mark(document, found.type, severity, found.service, 'detection');
  document['zerotrace.security.detection'] = found.detection;
  document['zerotrace.security.engine'] = engine;
}

function endOf(document, name) {
  var ip = document[name + '.ip'];
  var port = document[name + '.port'];
  return port === undefined ? ip : ip + ':' + port;
}

/** A finding without a line of its own, in words. */
function findingText(document) {
  var text = document['rule.name'] || document['rule.id'] || '';
  if (document['host.name']) text += ' on ' + document['host.name'];
  if (document['source.ip'] === undefined || document['destination.ip'] === undefined) return text;
  return text + ': ' + document['network.transport'] + ' ' + endOf(document, 'source') + ' to ' + endOf(document, 'destination');
}
`;
