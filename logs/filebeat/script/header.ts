/** Takes what was read together apart: lines of the container runtime, by stream, fragments joined. */
export const headerScript = String.raw`
var TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Milliseconds of whole seconds: lines of several files come in turn, each of its own time. */
var seconds = {};
var secondsKnown = 0;

/** Milliseconds of a header's time; NaN where it is none. Most lines are of the same second as the one before in their file. */
function millisecondsOf(text) {
  var second = seconds[substring(text, 0, 20)];
  if (typeof second === 'number' && charAt(text, 29) === 'Z' && charAt(text, 30) === '') return second + Number(substring(text, 20, 23));
  var m = TIME.exec(text);
  if (m === null) return NaN;
  var fraction = m[7] === undefined || m[7] === '' ? 0 : Number((m[7] + '00').substring(0, 3));
  var shift = m[9] ? (m[8] === '-' ? -1 : 1) * (Number(m[9]) * 60 + Number(m[10])) * 60000 : 0;
  second = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6])) - shift;
  if (shift === 0 && m[7] !== undefined) {
    if (secondsKnown >= 256) {
      seconds = {};
      secondsKnown = 0;
    }
    seconds[substring(text, 0, 20)] = second;
    secondsKnown++;
  }
  return second + fraction;
}

/** The stream of an event that is one whole line with containerd's header, as most: then its time is 30 characters, and its text begins at 40. */
function streamOfWhole(raw) {
  var header = substring(raw, 29, 40);
  var stream = header === 'Z stdout F ' ? 'stdout' : header === 'Z stderr F ' ? 'stderr' : '';
  return stream !== '' && indexOf(raw, ' ') === 30 && indexOf(raw, '\n') === -1 ? stream : '';
}

/** One line of the file: time, stream, whether more is to come, text. Nothing where it has no header. */
function headed(line) {
  var first = line.indexOf(' ');
  if (first < 20 || first > 40) return null;
  var stream = line.charAt(first + 4) === 'o' ? 'stdout' : 'stderr';
  if (line.substring(first + 1, first + 8) !== stream + ' ') return null;
  var flag = line.charAt(first + 8);
  if (flag !== 'F' && flag !== 'P') return null;
  var end = line.indexOf(' ', first + 9);
  if (end === -1) end = line.length;
  if (end !== first + 9 && line.charAt(first + 9) !== ':') return null;
  return { time: line.substring(0, first), stream: stream, partial: flag === 'P', text: line.substring(end + 1) };
}

/** What was read together, as lines: { time, stream, text, partial, malformed }. */
function linesOf(raw) {
  var pieces = raw.split('\n');
  var lines = [];
  var open = { stdout: null, stderr: null };
  for (var i = 0; i < pieces.length; i++) {
    var piece = headed(pieces[i]);
    if (piece === null) {
      // A carriage return or the like that the runtime let through never makes a line: only a header does.
      lines.push({ time: '', stream: '', text: pieces[i], partial: false, malformed: true });
      continue;
    }
    var before = open[piece.stream];
    if (before === null) lines.push(piece);
    else {
      before.text += piece.text;
      before.partial = piece.partial;
    }
    open[piece.stream] = piece.partial ? before || piece : null;
  }
  return lines;
}
`;
