import { logSources } from '../../sources';

/**
 * What Filebeat calls for each event. All that was read is taken from the event before anything is done with it, and what is sent is
 * put in at the end: if this stops anywhere, nothing of the line is left to send, and `event.dataset` is missing.
 */
export const processScript = String.raw`
var SOURCES = ${JSON.stringify(logSources, undefined, 2)};
var SETTINGS = null;
var LIMIT = 61440;
var PLACE = /\/([a-z0-9.-]+)_([a-z0-9.-]+)_([A-Za-z0-9-]+)\/([a-z0-9.-]+)\/[^\/]+$/;
var BLANK = /^\s*$/;
var places = {};
var placesKnown = 0;

register = function (params) {
  SETTINGS = {
    local: params.local === true,
    instrumented: String(params.instrumented).split(' '),
    environment: String(params.environment),
    node: String(params.node),
    stream: { type: 'logs', namespace: String(params.environment) }
  };
};

function isInstrumented(service) {
  return SETTINGS.instrumented.indexOf(service) !== -1;
}

function serviceOf(namespace, pod, container) {
  for (var i = 0; i < SOURCES.length; i++) {
    var source = SOURCES[i];
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
  var place = { name: 'platform', service: SERVICES.platform, key: path, shared: false, fields: null, kubernetes: { node: { name: SETTINGS.node } } };
  if (m !== null) {
    place.name = serviceOf(m[1], m[2], m[4]);
    place.service = SERVICES[place.name];
    place.key = m[3] + '/' + m[4];
    place.kubernetes.namespace = m[1];
    place.kubernetes.pod = { name: m[2], uid: m[3] };
    place.kubernetes.container = { name: m[4] };
  }
  place.fields = { name: place.name, environment: SETTINGS.environment };
  places[path] = place;
  placesKnown++;
  return place;
}

/**
 * Puts an object in that many events have, and gives it as Filebeat keeps it: put in again, it is not copied. What comes after the script
 * must not change it.
 */
function putShared(event, name, value) {
  event.Put(name, value);
  return event.Get(name);
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

process = function (event) {
  var raw = event.Get('message');
  var file = event.Get('log.file.path');
  var offset = event.Get('log.offset');
  event.Delete('message');
  if (typeof raw !== 'string') raw = '';
  if (typeof file !== 'string') file = '';
  var place = placeOf(file);
  var stream = streamOfWhole(raw);
  var truncated = false;
  // What was cut is longer than this, or more lines than one.
  if (stream === '' || charAt(raw, 16384) !== '') {
    var flags = event.Get('log.flags');
    truncated = flags !== null && String(flags).indexOf('truncated') !== -1;
  }
  var lines = stream === '' ? linesOf(raw) : null;
  var time = lines === null ? substring(raw, 0, 30) : lines[0].time;
  // What it needs to have an id of its own, also if the rest fails.
  event.Put('event.id', place.key + '/' + offset + '/' + time);
  event.Delete('log.file');
  if (place.shared) {
    event.Put('service', place.fields);
    event.Put('kubernetes', place.kubernetes);
    event.Put('data_stream', SETTINGS.stream);
  } else {
    place.fields = putShared(event, 'service', place.fields);
    place.kubernetes = putShared(event, 'kubernetes', place.kubernetes);
    SETTINGS.stream = putShared(event, 'data_stream', SETTINGS.stream);
    place.shared = true;
  }
  var at = millisecondsOf(time);
  if (at === at) event.Put('@timestamp', new Date(at));

  start();
  clean = false;
  if (lines !== null) stream = lines[0].stream;
  var dataset = lines === null ? lineDataset(place, substring(raw, 40), truncated) : linesDataset(place, lines, truncated);
  if (stream !== '') set('stream', stream);
  if (tags !== null) set('tags', tags);
  var put = event.Put;
  for (var i = 0; i < size; i++) put(names[i], values[i]);
  event.Put('event.dataset', dataset);
};

function drop(reason) {
  size = 0;
  set('zerotrace.dropped', reason);
}

function isBlank(text) {
  var first = charAt(text, 0);
  return (first <= ' ' || first > '~') && BLANK.test(text);
}

/** Sets the fields of one whole line and says its dataset. */
function lineDataset(place, text, truncated) {
  whole = text;
  if (truncated) tag('_truncated');
  if (isBlank(text)) {
    drop('empty');
    return place.service.otherwise;
  }
  var format = place.service.formatOf(text);
  return finish(place, format, text, '', '', truncated);
}

/** The same for what was read together. */
function linesDataset(place, lines, truncated) {
  var text = joined(lines, lines[0].stream);
  whole = lines.map(function (line) { return line.text; }).join('\n');
  for (var i = 0; i < lines.length; i++) {
    if (lines[i].malformed) tag('_malformed');
    if (lines[i].partial && !truncated) tag('_partial');
  }
  if (truncated) tag('_truncated');
  if (text.others.length > 0) tag('_interleaved');
  if (text.rest.length === 0 && text.others.length === 0 && isBlank(text.first)) {
    drop('empty');
    return place.service.otherwise;
  }
  var format = lines[0].malformed ? null : place.service.formatOf(text.first);
  return finish(place, format, text.first, beforeEach(text.rest), beforeEach(text.others), truncated);
}

/** Lines with a line break before each of them. */
function beforeEach(lines) {
  return lines.length === 0 ? '' : '\n' + lines.join('\n');
}

/** Sets what follows from the format, and the text. */
function finish(place, format, text, rest, others, truncated) {
  var message;
  if (format === null) {
    if (place.name !== 'platform' || (tags !== null && tags.indexOf('_malformed') !== -1)) tag('_unparsed');
    look(whole);
    message = redactStrictly(text + rest);
  } else {
    if (status === 200 && isProbe(format)) {
      drop('probe');
      return format.dataset;
    }
    if (logger === undefined) set('log.logger', format.logger);
    if (level === undefined) set('log.level', format.level);
    if (said === null || (format.finding !== null && said === '')) {
      message = format.finding === null ? accessText() : findingText();
      if (rest !== '') message += redactStrictly(rest);
    } else message = redact(said + rest);
    if (format.finding !== null) addFinding(format.finding);
    else if (!format.instrumented) addSecurityOf(format.dataset, message);
    else if (object.event_type !== undefined && !addOwnSecurity(place.name)) tag('_unparsed');
  }
  if (tags !== null || others !== '' || charAt(message, LIMIT) !== '') message = shortened(message, others, truncated);
  if (found !== null) set('zerotrace.redacted', found.sort());
  set('message', message);
  return format === null ? place.service.otherwise : format.dataset;
}

/** Text of a line that something happened to, or that is long. */
function shortened(message, others, truncated) {
  if (tags !== null && tags.indexOf('_partial') !== -1) message = withoutEnd(message);
  if (others !== '') message += redactStrictly(others);
  // A secret that the limit cut in two may have no form left to know it by.
  return truncated || message.length > LIMIT ? message.substring(0, Math.min(LIMIT, Math.max(0, message.length - 4096))) : message;
}
`;
