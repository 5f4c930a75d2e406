import type { Problem } from './problem';
import { problemLine } from './problem';

/**
 * Thrown for input that somebody wrote and can mend: holds every problem that was found, never only the first.
 * A command prints its lines and exits with 1; anything else that is thrown is a bug of ours.
 */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}
