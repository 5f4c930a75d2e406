import { InvalidInput } from '../constructs/core/invalid-input';
import { problemLine } from '../constructs/core/problem';

/** Thrown by a command that failed for a reason which is neither bad input nor a bug; its message says it all. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Runs a command. Whatever it throws is told in words, and the process ends with 1. */
export async function exitWithProblems(work: () => unknown, json = false): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof InvalidInput) tellProblems(error, json);
    else if (error instanceof CommandFailed) say(error.message);
    else tellBug(error);
  }
}

/** A line for people: on stderr, so that stdout holds nothing but results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function tellProblems({ problems }: InvalidInput, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ problems }, undefined, 2)}\n`);
  else for (const problem of problems) say(problemLine(problem));
}

function tellBug(error: unknown): void {
  const [message] = (error instanceof Error ? error.message : String(error)).split('\n    at ');
  say(`This is a bug of this program, not of your environment: ${message ?? ''}`);
  if (process.env['ZEROTRACE_DEBUG'] === '1') say(error instanceof Error ? (error.stack ?? '') : '');
  else say('Set ZEROTRACE_DEBUG=1 to see where it happened.');
}
