import { countTests } from '../../tools/count-tests';

const report = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the closing line of .ci/run', () => {
  it('adds up the reports of every run', () => {
    expect(countTests([report, { ...report, numPassedTests: 2 }], 0)).toBe('7 passed, 0 failed, 2 skipped');
  });

  it('counts a test file that could not run as failed', () => {
    expect(countTests([{ ...report, numRuntimeErrorTestSuites: 1, numFailedTests: 2 }], 1)).toBe(
      '5 passed, 3 failed, 1 skipped',
    );
  });

  it('counts a step that broke without any failed test, such as lint', () => {
    expect(countTests([], 1)).toBe('0 passed, 1 failed, 0 skipped');
  });
});
