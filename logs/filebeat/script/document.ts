/** What is known of the event in hand. One at a time: each of Filebeat's sessions of the engine has a script of its own. */
export const documentScript = String.raw`
/** Fields in the order in which they were set: names in full, and their values. */
var names = [];
var values = [];
var size = 0;

/** Kinds of secrets that were taken out; null where there were none, as mostly. */
var found = null;
/** Tags; null where there are none. */
var tags = null;

/** Text of the line; null where it has none of its own, as in an access log. */
var said = null;
/** Fields that decide about others. */
var status, method, path, route, userAgent, address, logger, level, eventId;
/** The same of findings. */
var ruleId, ruleName, engineLevel, hostName, sourceIp, sourcePort, destinationIp, destinationPort, transport;

function start() {
  size = 0;
  found = tags = said = null;
  status = method = path = route = userAgent = address = logger = level = eventId = undefined;
  ruleId = ruleName = engineLevel = hostName = undefined;
  sourceIp = sourcePort = destinationIp = destinationPort = transport = undefined;
}

/** Adds a field. What has no value is left out. */
function set(name, value) {
  if (value === undefined) return;
  names[size] = name;
  values[size] = value;
  size++;
}

function tag(name) {
  if (tags === null) tags = [name];
  else if (tags.indexOf(name) === -1) tags.push(name);
}

/** Notes that a secret was taken out, and gives what stands in its place. */
function noted(id) {
  if (found === null) found = [id];
  else if (found.indexOf(id) === -1) found.push(id);
  return '[' + id + ']';
}
`;
