import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

/** Adds up Jest's reports: a test file that could not run counts as one failed test, and so does a step before it. */
export function countTests(reports: readonly unknown[], brokenSteps: number): string {
  const counts = reports.map((value) => report.parse(value));
  const sum = (pick: (count: z.output<typeof report>) => number) => counts.reduce((all, count) => all + pick(count), 0);
  const failedTests = sum((count) => count.numFailedTests + count.numRuntimeErrorTestSuites);
  const failed = failedTests === 0 ? brokenSteps : failedTests;
  return `${sum((count) => count.numPassedTests)} passed, ${failed} failed, ${sum(
    (count) => count.numPendingTests + count.numTodoTests,
  )} skipped`;
}

// `tsx tools/count-tests.ts BROKEN-STEPS REPORT...`
if (require.main === module) {
  const [broken = '0', ...files] = process.argv.slice(2);
  const reports = files
    .filter((file) => existsSync(file))
    .map((file): unknown => JSON.parse(readFileSync(file, 'utf8')));
  process.stdout.write(`${countTests(reports, Number(broken))}\n`);
}
