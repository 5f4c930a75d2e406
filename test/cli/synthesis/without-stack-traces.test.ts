import { withoutStackTraces } from '../../../cli/synthesis/without-stack-traces';

function trace(): string | undefined {
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder);
  return holder.stack;
}

describe('withoutStackTraces', () => {
  it('gives the result of the function, and no traces meanwhile', () => {
    expect(withoutStackTraces(trace)).toBe('');
    expect(trace()).toContain('without-stack-traces.test');
  });

  it('leaves an error that leaves the function its trace, and traces to those who come after', () => {
    const fail = () => {
      throw new Error('broken');
    };
    let caught: unknown;
    try {
      withoutStackTraces(fail);
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ message: 'broken', stack: expect.stringContaining('fail') });
    expect(trace()).toContain('without-stack-traces.test');
  });
});
