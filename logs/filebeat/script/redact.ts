/** Takes secrets out of texts. `DATA` has the kinds; nothing here knows one of them. */
export const redactScript = String.raw`
function compiled(kind) {
  var flags = kind.exact ? 'g' : 'gi';
  return { id: kind.id, hints: kind.hints, pattern: new RegExp(kind.pattern, flags) };
}

var LEADING = DATA.leading.map(compiled);
var PATTERNS = DATA.patterns.map(compiled);
var FIELDS = DATA.fields.map(function (kind) {
  return { id: kind.id, hints: kind.hints, name: new RegExp(kind.name, 'i') };
});
var FIELD = new RegExp(
  '([A-Za-z0-9_.-]*(?:' + DATA.fields.map(function (kind) { return kind.name; }).join('|') + ')[A-Za-z0-9_.-]*)' +
  '(\\\\*["\']?\\]?(?:%22)?\\s*(?:=>|[:=]|%3A|%3D)\\s*(?:%22|%27)?)' +
  '(\\\\+"(?:[^"]|"[^,}\\]\\s:])*"?|"(?:[^"\\\\]|\\\\[\\s\\S])*"?|\'(?:[^\'\\\\]|\\\\[\\s\\S]|\'\')*\'?|[{\\[][\\s\\S]*|[^\\s&"\'<>%\\]})]+(?:%[^\\s&"\'<>]*)?|%[^\\s&"\'<>]+)',
  'gi'
);
var QUOTES = /^(\\*["'])/;
var ESCAPED = /\\u00([2-7][0-9a-f])/gi;
var OPAQUE = /[A-Za-z0-9+\/_=.~-]{20,}/g;
var DIGIT = /\d/;

function hinted(hints, low) {
  for (var i = 0; i < hints.length; i++) if (low.indexOf(hints[i]) !== -1) return true;
  return false;
}

function noted(found, id) {
  if (found.indexOf(id) === -1) found.push(id);
  return '[' + id + ']';
}

function fieldKind(name) {
  for (var i = 0; i < FIELDS.length; i++) if (FIELDS[i].name.test(name)) return FIELDS[i].id;
  return '';
}

function replaced(text, kinds, low, found) {
  for (var i = 0; i < kinds.length; i++) {
    var kind = kinds[i];
    if (hinted(kind.hints, low)) text = replacedKind(text, kind, found);
  }
  return text;
}

function replacedKind(text, kind, found) {
  return text.replace(kind.pattern, function () {
    var before = typeof arguments[1] === 'string' ? arguments[1] : '';
    var after = arguments.length > 4 && typeof arguments[2] === 'string' ? arguments[2] : '';
    var quoted = kind.id === 'sql-password';
    return before + (quoted ? "'" : '') + noted(found, kind.id) + (quoted ? "'" : '') + after;
  });
}

/** Whether the line in hand has no hint of a secret at all, as most: then none of its parts is looked at. */
var clean = false;

function look(lines) {
  clean = true;
  for (var i = 0; i < lines.length && clean; i++) clean = !anyHint(lines[i].text.toLowerCase());
}

/** The text without secrets; what was found is added to the list. */
function redact(text, found) {
  if (clean) return text;
  var low = text.toLowerCase();
  if (low.indexOf('\\u00') !== -1) {
    text = text.replace(ESCAPED, function (_, code) {
      var character = String.fromCharCode(parseInt(code, 16));
      return character === '"' || character === '\\' ? '\\' + character : character;
    });
    low = text.toLowerCase();
  }
  text = replaced(text, LEADING, low, found);
  for (var i = 0; i < FIELDS.length; i++) {
    if (!hinted(FIELDS[i].hints, low)) continue;
    text = text.replace(FIELD, function (_, name, between, value) {
      var quote = QUOTES.exec(value);
      var mark = quote === null ? '' : quote[1];
      if (mark === '' && value.charAt(0) === '[' && value.charAt(value.length - 1) === ']' && DATA.ids[value]) return _;
      return name + between + mark + noted(found, fieldKind(name)) + mark;
    });
    break;
  }
  return replaced(text, PATTERNS, low, found);
}

/** For lines that nothing is known of: long words that are no words go too, the rest of a torn secret among them. */
function redactStrictly(text, found) {
  return redact(text, found).replace(OPAQUE, function (word) {
    return DIGIT.test(word) ? noted(found, DATA.opaque) : word;
  });
}

/** An object of a line, without secrets: at most four deep and fifty values wide, all of it text or numbers. */
function redactedObject(value, found, depth) {
  if (typeof value === 'string') return redact(value.substring(0, 2048), found);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || typeof value !== 'object' || depth >= 4) return undefined;
  var names = Object.keys(value).slice(0, 50);
  var result = {};
  for (var i = 0; i < names.length; i++) {
    var name = names[i];
    var kind = fieldKind(name);
    var own = kind !== '' ? noted(found, kind) : redactedObject(value[name], found, depth + 1);
    // A dot would make a field of another depth.
    if (own !== undefined) result[redact(name.substring(0, 128), found).replace(/\./g, '_')] = own;
  }
  return result;
}
`;
