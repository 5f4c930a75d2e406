/** Makes values of fields. What does not fit its type gives nothing: Elasticsearch would refuse the document. */
export const convertScript = String.raw`
var V4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
var V6 = /^[0-9A-Fa-f]{1,4}$/;
var WHOLE = /^\d{1,15}$/;
var DECIMAL = /^\d{1,12}(?:\.\d{1,12})?$/;
var ZONE = /([+-]\d\d)(\d\d)$/;
var GO_PART = /(\d+(?:\.\d+)?)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g;
var GO_SHORT = /^(\d+(?:\.\d+)?)(ms|s)$/;
var GO_UNITS = { ns: 1, us: 1e3, '\u00b5s': 1e3, '\u03bcs': 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 36e11 };

function isAddress(text) {
  if (V4.test(text)) return true;
  if (text.indexOf(':') === -1) return false;
  var halves = text.split('::');
  if (halves.length > 2) return false;
  var groups = 0;
  for (var i = 0; i < halves.length; i++) {
    if (halves[i] === '') {
      if (halves.length === 1) return false;
      continue;
    }
    var parts = halves[i].split(':');
    for (var j = 0; j < parts.length; j++) if (!V6.test(parts[j])) return false;
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
  return typeof value === 'string' && DECIMAL.test(value) ? Number(value) : undefined;
}

function nanoseconds(value, unit) {
  var number = decimal(value);
  return number === undefined ? undefined : Math.round(number * unit);
}

var convert = {
  text: function (value, found) {
    var text = textOf(value);
    return text === '' ? undefined : redact(text, found);
  },
  name: function (value, found) {
    var text = textOf(value);
    return text === '' || text === '-' ? undefined : redact(text.substring(0, 1024), found);
  },
  word: function (value, found) {
    var text = convert.name(value, found);
    return text === undefined ? undefined : text.toLowerCase();
  },
  address: function (value) {
    var text = textOf(value);
    return isAddress(text) ? text : undefined;
  },
  time: function (value) {
    var time = typeof value === 'string' ? millisecondsOf(value.replace(ZONE, '$1:$2')) : NaN;
    return time === time ? new Date(time) : undefined;
  },
  path: function (value, found) {
    var text = textOf(value).split('?')[0].split('#')[0];
    return text === '' ? undefined : redact(text.substring(0, 1024), found);
  },
  whole: function (value) {
    if (typeof value === 'number') return value >= 0 && value < 1e15 && Math.floor(value) === value ? value : undefined;
    return typeof value === 'string' && WHOLE.test(value) ? Number(value) : undefined;
  },
  level: function (value) {
    var word = typeof value === 'string' ? value.toLowerCase() : '';
    return own(DATA.levels, word) ? DATA.levels[word] : undefined;
  },
  milliseconds: function (value) {
    return nanoseconds(value, 1e6);
  },
  seconds: function (value) {
    return nanoseconds(value, 1e9);
  },
  'go-duration': function (value) {
    var short = GO_SHORT.exec(value);
    if (short !== null) return Math.round(Number(short[1]) * GO_UNITS[short[2]]);
    var sum = 0;
    var rest = value.replace(GO_PART, function (_, number, unit) {
      sum += Number(number) * GO_UNITS[unit];
      return '';
    });
    return rest === '' && sum < 1e15 ? Math.round(sum) : undefined;
  }
};

var has = Object.prototype.hasOwnProperty;

function own(object, name) {
  return has.call(object, name);
}

/** Adds a value to a document, which is flat: names in full. */
function setConverted(document, target, value, found) {
  if (target.conversion === 'ip') {
    var text = textOf(value);
    if (isAddress(text)) document['client.ip'] = text;
    else if (text !== '' && text !== '-') document['client.address'] = redact(text.substring(0, 1024), found);
    return;
  }
  var result = convert[target.conversion](value, found);
  if (result !== undefined) document[target.name] = result;
}
`;
