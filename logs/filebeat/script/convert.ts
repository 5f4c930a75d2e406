/** Said so that the next character always decides where to go on: Go then runs it in one pass. */
const octet = String.raw`(?:0|1\d{0,2}|2(?:[0-4]\d?|5[0-5]?|[6-9])?|[3-9]\d?)`;

/** Makes values of fields. What does not fit its type gives nothing: Elasticsearch would refuse the document. */
export const convertScript = String.raw`
var V4 = /^${octet}\.${octet}\.${octet}\.${octet}$/;
var V6 = /^[0-9A-Fa-f]{1,4}$/;
var WHOLE = /^\d{1,15}$/;
var ZONE = /([+-]\d\d)(\d\d)$/;
var DECIMAL = /^\d{1,12}(?:\.\d{1,12})?$/;
var GO_PART = /(\d+(?:\.\d+)?)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g;
var GO_SHORT = /^(\d+(?:\.\d+)?)(ms|s)$/;
var GO_UNITS = { ns: 1, us: 1e3, '\u00b5s': 1e3, '\u03bcs': 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 36e11 };

/** Whether a text has a pattern. Filebeat's engine runs replace over bytes, and test over one decoded character after the other. */
function fits(pattern, text) {
  return text !== '' && replace(text, pattern, '') === '';
}

function isAddress(text) {
  if (fits(V4, text)) return true;
  if (!has(text, ':')) return false;
  var halves = split(text, '::');
  if (halves.length > 2) return false;
  var groups = 0;
  for (var i = 0; i < halves.length; i++) {
    if (halves[i] === '') {
      if (halves.length === 1) return false;
      continue;
    }
    var parts = split(halves[i], ':');
    for (var j = 0; j < parts.length; j++) if (!fits(V6, parts[j])) return false;
    groups += parts.length;
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
}

function textOf(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  return JSON.stringify(value);
}

function decimal(value) {
  if (typeof value === 'number') return value >= 0 && value < 1e12 ? value : undefined;
  return typeof value === 'string' && fits(DECIMAL, value) ? Number(value) : undefined;
}

function nanoseconds(value, unit) {
  var number = decimal(value);
  return number === undefined ? undefined : Math.round(number * unit);
}

/** At most 1,024 characters of a text. */
function short(text) {
  return charAt(text, 1024) === '' ? text : substring(text, 0, 1024);
}

function toText(value) {
  var text = textOf(value);
  return text === '' ? undefined : redact(text);
}

function toName(value) {
  var text = typeof value === 'string' ? value : textOf(value);
  if (text === '' || text === '-') return undefined;
  return known[text] === true ? text : redactShort(short(text));
}

function toPath(value) {
  var text = typeof value === 'string' ? value : textOf(value);
  if (has(text, '?')) text = substring(text, 0, indexOf(text, '?'));
  if (has(text, '#')) text = substring(text, 0, indexOf(text, '#'));
  if (text === '') return undefined;
  return known[text] === true ? text : redactShort(short(text));
}

function toWord(value) {
  var text = toName(value);
  return text === undefined ? undefined : lower(text);
}

function toAddress(value) {
  var text = textOf(value);
  return isAddress(text) ? text : undefined;
}

function toTime(value) {
  var time = typeof value === 'string' ? millisecondsOf(replace(value, ZONE, '$1:$2')) : NaN;
  return time === time ? new Date(time) : undefined;
}

function toWhole(value) {
  if (typeof value === 'number') return value >= 0 && value < 1e15 && Math.floor(value) === value ? value : undefined;
  return typeof value === 'string' && fits(WHOLE, value) ? Number(value) : undefined;
}

function toLevel(value) {
  var word = typeof value === 'string' ? lower(value) : '';
  return own(LEVELS, word) ? LEVELS[word] : undefined;
}

function toMilliseconds(value) {
  return nanoseconds(value, 1e6);
}

function toSeconds(value) {
  return nanoseconds(value, 1e9);
}

var goNumber, goUnit;

function takeGoDuration(_, number, unit) {
  goNumber = number;
  goUnit = unit;
  return '';
}

function toGoDuration(value) {
  if (replace(value, GO_SHORT, takeGoDuration) === '') return Math.round(Number(goNumber) * GO_UNITS[goUnit]);
  var sum = 0;
  var rest = replace(value, GO_PART, function (_, number, unit) {
    sum += Number(number) * GO_UNITS[unit];
    return '';
  });
  return rest === '' && sum < 1e15 ? Math.round(sum) : undefined;
}

/** An address is client.ip, whatever else it is is client.address. */
function setClient(value) {
  var text = textOf(value);
  if (isAddress(text)) set('client.ip', text);
  else if (text !== '' && text !== '-') set('client.address', (address = redactShort(short(text))));
}
`;
