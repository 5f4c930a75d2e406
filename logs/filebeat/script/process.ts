/**
 * What Filebeat calls for each event. All that was read is taken from the event before anything is done with it, and what is sent is
 * put in at the end: if this stops anywhere, nothing of the line is left to send, and `event.dataset` is missing.
 */
export const processScript = String.raw`
var SETTINGS = { environment: '', node: '', local: false, instrumented: [] };
var LIMIT = 61440;
var PLACE = /\/([a-z0-9.-]+)_([a-z0-9.-]+)_([A-Za-z0-9-]+)\/([a-z0-9.-]+)\/[^\/]+$/;
var places = {};
var placesKnown = 0;

function register(params) {
  SETTINGS = {
    environment: params.environment,
    node: params.node,
    local: params.local === true,
    instrumented: String(params.instrumented || '').split(' ')
  };
}

function serviceOf(namespace, pod, container) {
  for (var i = 0; i < DATA.sources.length; i++) {
    var source = DATA.sources[i];
    if (source.namespace === namespace && source.container === container && pod.indexOf(source.pod) === 0) return source.service;
  }
  return 'platform';
}

/** What follows from the path of a file: the only thing that says whose line it is. */
function placeOf(path) {
  if (own(places, path)) return places[path];
  if (placesKnown >= 4096) {
    places = {};
    placesKnown = 0;
  }
  var m = PLACE.exec(path);
  var place = { service: 'platform', key: path, pod: null };
  if (m !== null) {
    place.service = serviceOf(m[1], m[2], m[4]);
    place.key = m[3] + '/' + m[4];
    place.pod = { namespace: m[1], name: m[2], uid: m[3], container: m[4] };
  }
  places[path] = place;
  placesKnown++;
  return place;
}

function kubernetesOf(place) {
  var result = { node: { name: SETTINGS.node } };
  if (place.pod !== null) {
    result.namespace = place.pod.namespace;
    result.pod = { name: place.pod.name, uid: place.pod.uid };
    result.container = { name: place.pod.container };
  }
  return result;
}

/** Text of the lines of one stream, and of those between them. */
function joined(lines, stream) {
  var main = [];
  var others = [];
  for (var i = 0; i < lines.length; i++) (lines[i].stream === stream && !lines[i].malformed ? main : others).push(lines[i].text);
  return { first: main.length > 0 ? main[0] : others.shift(), rest: main.slice(1), others: others };
}

/** Without its last word, which may be the beginning of a secret. */
function withoutEnd(text) {
  var space = text.lastIndexOf(' ');
  return (space === -1 || text.length - space > 512 ? text.substring(0, Math.max(0, text.length - 512)) : text.substring(0, space)) + ' [cut]';
}

function process(event) {
  var raw = event.Get('message');
  var path = event.Get('log.file.path');
  var offset = event.Get('log.offset');
  var flags = event.Get('log.flags');
  event.Delete('message');
  if (typeof raw !== 'string') raw = '';
  if (typeof path !== 'string') path = '';
  var truncated = flags !== null && String(flags).indexOf('truncated') !== -1;
  var lines = linesOf(raw);
  var place = placeOf(path);
  // What it needs to have an id of its own, also if the rest fails.
  var id = place.key + '/' + String(offset) + '/' + lines[0].time;
  event.Put('event', { id: id });
  event.Delete('log');
  event.Delete('input');
  event.Delete('tags');
  event.Put('service', { name: place.service, environment: SETTINGS.environment });
  event.Put('kubernetes', kubernetesOf(place));
  event.Put('data_stream', { type: 'logs', namespace: SETTINGS.environment });

  var tags = [];
  var time = millisecondsOf(lines[0].time);
  if (time === time) event.Put('@timestamp', new Date(time));
  var document = { event: { id: id }, log: { offset: offset } };
  var made = documentOf(lines, place, truncated, document, tags);
  if (lines[0].stream !== '') document.stream = lines[0].stream;
  if (tags.length > 0) document.tags = tags;
  for (var name in document) if (own(document, name)) event.Put(name, document[name]);
  if (made.message !== null) event.Put('message', made.message);
  event.Put('event.dataset', made.dataset);
}

/** Fills the document and says its text and dataset. */
function documentOf(lines, place, truncated, document, tags) {
  var found = [];
  look(lines);
  var service = SERVICES[place.service];
  var text = joined(lines, lines[0].stream);
  for (var i = 0; i < lines.length; i++) {
    if (lines[i].malformed && tags.indexOf('_malformed') === -1) tags.push('_malformed');
    if (lines[i].partial && !truncated && tags.indexOf('_partial') === -1) tags.push('_partial');
  }
  if (text.others.length > 0) tags.push('_interleaved');
  if (truncated) tags.push('_truncated');
  if (!(/\S/).test(text.first) && text.rest.length === 0 && text.others.length === 0) {
    document.zerotrace = { dropped: 'empty' };
    return { dataset: service.otherwise, message: null };
  }

  var result = lines[0].malformed ? null : parsed(place.service, text.first, document, found);
  var dataset = service.otherwise;
  var message;
  if (result === null) {
    if (place.service !== 'platform' || lines[0].malformed) tags.push('_unparsed');
    message = redactStrictly([text.first].concat(text.rest).join('\n'), found);
  } else {
    dataset = result.format.dataset;
    if (result.format.logger !== null && !(document.log && document.log.logger)) document.log.logger = result.format.logger;
    if (result.format.level !== null && !document.log.level) document.log.level = result.format.level;
    if (isProbe(result.format.id, document)) {
      document.zerotrace = { dropped: 'probe' };
      return { dataset: dataset, message: null };
    }
    message = result.message === null ? accessText(document) : redact([result.message].concat(text.rest).join('\n'), found);
    if (result.message === null && text.rest.length > 0) message += '\n' + redactStrictly(text.rest.join('\n'), found);
    addSecurity(result, dataset, place.service, document, message, found, tags);
  }
  if (text.others.length > 0) message += '\n' + redactStrictly(text.others.join('\n'), found);
  if (tags.indexOf('_partial') !== -1) message = withoutEnd(message);
  // A secret that the limit cut in two may have no form left to know it by.
  if (truncated || message.length > LIMIT) message = message.substring(0, Math.min(LIMIT, Math.max(0, message.length - 4096)));
  if (found.length > 0) set(document, ['zerotrace', 'redacted'], found.sort());
  return { dataset: dataset, message: message };
}

function addSecurity(result, dataset, service, document, message, found, tags) {
  var event = null;
  if (result.format.id === 'zap') {
    if (own(result.object, 'event_type')) {
      event = ownSecurity(result.object, service, found);
      if (event === null) tags.push('_unparsed');
    }
    // An id is a security event's alone.
    var ours = document.zerotrace && document.zerotrace.security;
    if (event !== null && ours && ours.event_id) event.event_id = ours.event_id;
    if (ours) delete document.zerotrace.security;
  } else event = securityOf(DATA.rules, dataset, document, message);
  if (event !== null) set(document, ['zerotrace', 'security'], event);
}
`;
