/**
 * Runs a function during which stack traces are empty text. cdktf formats one for every token, for messages that few people
 * ever see: more than half of the time that a synthesis takes, and a third of its memory.
 *
 * An error keeps its trace: it is formatted when somebody reads it, which is afterwards.
 */
export function withoutStackTraces<T>(work: () => T): T {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = () => '';
  try {
    return work();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}
