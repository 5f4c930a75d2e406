/** Finds a line's format and makes its document. */
export const parseScript = String.raw`
function target(pair) {
  return { parts: pair[0].split('.'), conversion: pair[1] };
}

function prepared(format) {
  var result = { data: format };
  if (format.kind === 'text') {
    result.pattern = new RegExp(format.pattern);
    result.groups = format.groups.map(function (group) { return group === null || group === 'message' ? group : target(group); });
  } else {
    result.keys = Object.keys(format.keys).map(function (key) {
      return { path: key.split('.'), target: target(format.keys[key]) };
    });
    result.known = {};
    Object.keys(format.keys).concat(format.ignored, [format.message]).forEach(function (key) {
      if (typeof key === 'string') result.known[key.split('.')[0]] = true;
    });
  }
  return result;
}

var SERVICES = {};
Object.keys(DATA.services).forEach(function (name) {
  SERVICES[name] = {
    formats: DATA.services[name].formats.map(prepared),
    otherwise: DATA.services[name].otherwise,
    json: DATA.services[name].formats.some(function (format) { return format.kind === 'json'; })
  };
});

function parsedObject(text) {
  if (text.charAt(0) !== '{') return null;
  try {
    var value = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch (_) {
    return null;
  }
}

function at(object, path) {
  for (var i = 0; i < path.length; i++) {
    if (object === null || typeof object !== 'object' || !own(object, path[i])) return undefined;
    object = object[path[i]];
  }
  return object;
}

function fromText(format, text, document, found) {
  var m = format.pattern.exec(text);
  if (m === null) return null;
  var message = null;
  for (var i = 0; i < format.groups.length; i++) {
    var group = format.groups[i];
    var value = m[i + 1];
    if (group === null || value === undefined) continue;
    if (group === 'message') message = value;
    else setConverted(document, group, value, found);
  }
  return { format: format.data, message: message };
}

function fromObject(format, object, document, found) {
  for (var i = 0; i < format.data.needs.length; i++) if (!own(object, format.data.needs[i])) return null;
  var message = format.data.message === null ? null : textOf(object[format.data.message]);
  for (var j = 0; j < format.keys.length; j++) {
    var key = format.keys[j];
    var value = at(object, key.path);
    if (value === undefined || value === null) continue;
    if (key.target.parts[0] === 'message') message = textOf(value);
    else setConverted(document, key.target, value, found);
  }
  var omitted = 0;
  for (var name in object) if (own(object, name) && !own(format.known, name)) omitted++;
  if (omitted > 0) set(document, ['zerotrace', 'omitted'], omitted);
  return { format: format.data, message: message, object: object };
}

/** The format of a line with the text that it has, or nothing. */
function parsed(name, text, document, found) {
  var service = SERVICES[name];
  var object = service.json ? parsedObject(text) : null;
  for (var i = 0; i < service.formats.length; i++) {
    var format = service.formats[i];
    // Where nothing writes it yet, somebody else does: a body that the API logs may hold a whole line.
    if (format.data.instrumented && SETTINGS.instrumented.indexOf(name) === -1) continue;
    var result = null;
    if (format.data.kind === 'text') {
      if (object === null) result = fromText(format, text, document, found);
    } else if (object !== null) result = fromObject(format, object, document, found);
    if (result !== null) return result;
  }
  return null;
}

/** An access line in words: method, path and status. */
function accessText(document) {
  var words = [];
  var http = document.http || {};
  if (http.request && http.request.method) words.push(http.request.method);
  if (document.url && document.url.path) words.push(document.url.path);
  if (http.response && http.response.status_code) words.push(http.response.status_code);
  return words.join(' ');
}

/** Whether the line is the kubelet's question with a good answer. */
function isProbe(id, document) {
  if (!document.http || !document.http.response || document.http.response.status_code !== 200) return false;
  if (id === 'gin-access' || id === 'gin-request') return document.url !== undefined && document.url.path === '/health';
  // The edge always says for whom it asks: nobody outside can pass for the kubelet.
  return id === 'nginx-access' && document.client === undefined && document.user_agent !== undefined &&
    document.user_agent.original.indexOf('kube-probe/') === 0;
}
`;
