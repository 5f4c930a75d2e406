/** What `tags` may hold. Each is counted by Logstash. */
export const logTags = {
  _unparsed: 'the line has none of the formats of its service; it is kept as text, and redacted more strictly',
  _malformed:
    "the line has no header of the container runtime: a crash left half a line, or the disk's end was reached",
  _interleaved:
    'a fragment was interrupted by the other stream: what was read together is kept together, with lines apart',
  _partial: 'the end of the line never came',
  _truncated: 'the line was longer than 64 KiB: its end is cut off',
  _withheld: 'the text could not be redacted, and is not sent',
} as const;

/** A value of `tags`. */
export type LogTag = keyof typeof logTags;
