import { toolPath } from '../../tools/locate';
import type { ProgramName } from '../../tools/programs';

/** Tests that run a pinned program: skipped with the reason in their name where it is not set up. */
export function describeWith(name: ProgramName, title: string, tests: (path: string) => void): void {
  const path = toolPath(name);
  if (path !== undefined) {
    describe(title, () => {
      tests(path);
    });
  } else {
    describe.skip(`${title} (${name} is not set up: npm run tools)`, () => {
      tests(name);
    });
  }
}
