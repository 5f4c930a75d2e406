/**
 * What Filebeat calls for each event. All that was read is taken from the event before anything is done with it, and what is sent is
 * put in at the end: if this stops anywhere, nothing of the line is left to send, and `event.dataset` is missing.
 */
export const processScript = String.raw`
var SETTINGS = { local: false, instrumented: [] };
var LIMIT = 61440;
var PLACE = /\/([a-z0-9.-]+)_([a-z0-9.-]+)_([A-Za-z0-9-]+)\/([a-z0-9.-]+)\/[^\/]+$/;
var places = {};
var placesKnown = 0;

function register(params) {
  SETTINGS = { local: params.local === true, instrumented: String(params.instrumented).split(' ') };
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
  var place = { service: 'platform', key: path, kubernetes: null };
  if (m !== null) {
    place.service = serviceOf(m[1], m[2], m[4]);
    place.key = m[3] + '/' + m[4];
    place.kubernetes = { namespace: m[1], pod: { name: m[2], uid: m[3] }, container: { name: m[4] } };
  }
  places[path] = place;
  placesKnown++;
  return place;
}

/** Text of the lines of one stream, and of those between them. */
function joined(lines, stream) {
  if (lines.length === 1) return { first: lines[0].text, rest: [], others: [] };
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
  event.Put('event.id', place.key + '/' + String(offset) + '/' + lines[0].time);
  event.Delete('log');
  event.Put('service.name', place.service);
  if (place.kubernetes !== null) event.Put('kubernetes', place.kubernetes);
  event.Put('log.offset', offset);
  var time = millisecondsOf(lines[0].time);
  if (time === time) event.Put('@timestamp', new Date(time));

  var document = {};
  var tags = [];
  var dataset = fill(document, tags, lines, place.service, truncated);
  if (lines[0].stream !== '') document.stream = lines[0].stream;
  if (tags.length > 0) document.tags = tags;
  var names = Object.keys(document);
  for (var i = 0; i < names.length; i++) event.Put(names[i], document[names[i]]);
  event.Put('event.dataset', dataset);
}

function drop(document, reason) {
  Object.keys(document).forEach(function (name) { delete document[name]; });
  document['zerotrace.dropped'] = reason;
}

function tagLines(tags, lines, truncated) {
  for (var i = 0; i < lines.length; i++) {
    if (lines[i].malformed && tags.indexOf('_malformed') === -1) tags.push('_malformed');
    if (lines[i].partial && !truncated && tags.indexOf('_partial') === -1) tags.push('_partial');
  }
  if (truncated) tags.push('_truncated');
}

/** Fills the document of a line and says its dataset. */
function fill(document, tags, lines, service, truncated) {
  var found = [];
  look(lines);
  var text = joined(lines, lines[0].stream);
  tagLines(tags, lines, truncated);
  if (text.others.length > 0) tags.push('_interleaved');
  if (!(/\S/).test(text.first) && text.rest.length === 0 && text.others.length === 0) {
    drop(document, 'empty');
    return SERVICES[service].otherwise;
  }

  var result = lines[0].malformed ? null : parsed(service, text.first, document, found);
  var message;
  if (result === null) {
    if (service !== 'platform' || lines[0].malformed) tags.push('_unparsed');
    message = redactStrictly([text.first].concat(text.rest).join('\n'), found);
  } else {
    var format = result.format;
    if (isProbe(format.id, document)) {
      drop(document, 'probe');
      return format.dataset;
    }
    if (format.logger !== null && document['log.logger'] === undefined) document['log.logger'] = format.logger;
    if (format.level !== null && document['log.level'] === undefined) document['log.level'] = format.level;
    if (result.message === null || (format.finding !== null && result.message === '')) {
      message = format.finding === null ? accessText(document) : findingText(document);
      if (text.rest.length > 0) message += '\n' + redactStrictly(text.rest.join('\n'), found);
    } else if (text.rest.length === 0) message = redact(result.message, found);
    else message = redact([result.message].concat(text.rest).join('\n'), found);
    if (format.finding !== null) addFinding(format.finding, document);
    else if (!format.instrumented) addSecurityOf(format.dataset, document, message);
    else if (result.object.event_type === undefined) delete document['zerotrace.security.event_id'];
    else if (!addOwnSecurity(result.object, service, document, found)) {
      delete document['zerotrace.security.event_id'];
      tags.push('_unparsed');
    }
  }
  if (tags.indexOf('_partial') !== -1) message = withoutEnd(message);
  if (text.others.length > 0) message += '\n' + redactStrictly(text.others.join('\n'), found);
  // A secret that the limit cut in two may have no form left to know it by.
  if (truncated || message.length > LIMIT) message = message.substring(0, Math.min(LIMIT, Math.max(0, message.length - 4096)));
  if (found.length > 0) document['zerotrace.redacted'] = found.sort();
  document.message = message;
  return result === null ? SERVICES[service].otherwise : result.format.dataset;
}
`;
