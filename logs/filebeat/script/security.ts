/** Says which lines are security events. */
export const securityScript = String.raw`
function fits(rule, dataset, document, message) {
  if (rule.dataset !== dataset || (rule.notLocal && SETTINGS.local)) return false;
  if (rule.statuses && rule.statuses.indexOf(document['http.response.status_code']) === -1) return false;
  if (rule.routes && rule.routes.indexOf(document['zerotrace.edge.route']) === -1) return false;
  if (rule.path && String(document['url.path']).indexOf(rule.path) !== 0) return false;
  return !rule.text || message.indexOf(rule.text) === 0;
}

/** Marks the document of a line that is a security event. */
function addSecurityOf(rules, dataset, document, message) {
  for (var i = 0; i < rules.length; i++) {
    if (!fits(rules[i], dataset, document, message)) continue;
    mark(document, rules[i].type, rules[i].severity, rules[i].service, rules[i].source);
    return;
  }
}

function mark(document, type, severity, service, source) {
  document['zerotrace.security.event_type'] = type;
  document['zerotrace.security.severity'] = severity;
  document['zerotrace.security.service'] = service;
  document['zerotrace.security.source'] = source;
}

/** The same for an event that the service wrote itself: false where its kind or severity is in no list. */
function addOwnSecurity(object, service, document, found) {
  var type = object.event_type;
  var severity = object.severity;
  if (DATA.eventTypes.indexOf(type) === -1 || DATA.severities.indexOf(severity) === -1) return false;
  if (DATA.eventServices.indexOf(service) === -1) return false;
  mark(document, type, severity, service, 'instrumentation');
  var details = redactedObject(object.details, found, 0);
  if (details !== undefined && typeof details === 'object') document['zerotrace.security.details'] = details;
  return true;
}
`;
