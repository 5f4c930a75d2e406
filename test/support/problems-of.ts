import { InvalidInput } from '../../constructs/core/invalid-input';
import type { Problem } from '../../constructs/core/problem';

/** The problems that a call is refused with. Fails when it is accepted, or fails in another way. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}
