/** Says which lines are security events. */
export const securityScript = String.raw`
function fits(rule, dataset, document, message) {
  if (rule.dataset !== dataset || (rule.notLocal && SETTINGS.local)) return false;
  var status = document.http && document.http.response ? document.http.response.status_code : undefined;
  if (rule.statuses && rule.statuses.indexOf(status) === -1) return false;
  var edge = document.zerotrace ? document.zerotrace.edge : undefined;
  if (rule.routes && rule.routes.indexOf(edge ? edge.route : undefined) === -1) return false;
  if (rule.path && (!document.url || !document.url.path || document.url.path.indexOf(rule.path) !== 0)) return false;
  return !rule.text || message.indexOf(rule.text) === 0;
}

function securityOf(rules, dataset, document, message) {
  for (var i = 0; i < rules.length; i++) {
    var rule = rules[i];
    if (fits(rule, dataset, document, message)) {
      return { event_type: rule.type, severity: rule.severity, service: rule.service, source: rule.source };
    }
  }
  return null;
}

/** A security event that the service wrote itself: nothing where its kind or severity is in no list. */
function ownSecurity(object, service, found) {
  var type = object.event_type;
  var severity = object.severity;
  if (DATA.eventTypes.indexOf(type) === -1 || DATA.severities.indexOf(severity) === -1) return null;
  if (DATA.eventServices.indexOf(service) === -1) return null;
  var event = { event_type: type, severity: severity, service: service, source: 'instrumentation' };
  var details = redactedObject(object.details, found, 0);
  if (details !== undefined && typeof details === 'object') event.details = details;
  return event;
}
`;
