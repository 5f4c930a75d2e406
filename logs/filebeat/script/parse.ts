/** Finds a line's format and makes its document. */
export const parseScript = String.raw`
function target(pair) {
  return { name: pair[0], conversion: pair[1] };
}

function prepared(format) {
  var result = { data: format };
  if (format.kind === 'text') {
    result.pattern = new RegExp(format.pattern);
    result.groups = format.groups.map(function (group) { return group === null || group === 'message' ? group : target(group); });
  } else {
    var names = Object.keys(format.keys);
    result.keys = names.map(function (key) {
      var path = key.split('.');
      return { first: path[0], path: path.length > 1 ? path : null, target: target(format.keys[key]) };
    });
    result.known = names.concat(format.ignored, format.message === null ? [] : [format.message])
      .map(function (key) { return key.split('.')[0]; })
      .filter(function (key, place, all) { return all.indexOf(key) === place; });
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
  var needs = format.data.needs;
  for (var i = 0; i < needs.length; i++) if (object[needs[i]] === undefined) return null;
  var message = format.data.message === null ? null : textOf(object[format.data.message]);
  var keys = format.keys;
  for (var j = 0; j < keys.length; j++) {
    var key = keys[j];
    var value = key.path === null ? object[key.first] : at(object, key.path);
    if (value === undefined || value === null) continue;
    if (key.target.name === 'message') message = textOf(value);
    else setConverted(document, key.target, value, found);
  }
  var omitted = Object.keys(object).length;
  for (var k = 0; k < format.known.length; k++) if (own(object, format.known[k])) omitted--;
  if (omitted > 0) document['zerotrace.omitted'] = omitted;
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
  if (document['http.request.method']) words.push(document['http.request.method']);
  if (document['url.path']) words.push(document['url.path']);
  if (document['http.response.status_code']) words.push(document['http.response.status_code']);
  return words.join(' ');
}

/** Whether the line is the kubelet's question with a good answer. */
function isProbe(id, document) {
  if (document['http.response.status_code'] !== 200) return false;
  if (id === 'gin-access' || id === 'gin-request') return document['url.path'] === '/health';
  // The edge always says for whom it asks: nobody outside can pass for the kubelet.
  var userAgent = document['user_agent.original'];
  return id === 'nginx-access' && document['client.address'] === undefined && userAgent !== undefined &&
    userAgent.indexOf('kube-probe/') === 0;
}
`;
