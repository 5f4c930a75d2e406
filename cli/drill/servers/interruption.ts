import { CommandFailed } from '../../exit';

/** What ends something before its time. */
export interface Interruption {
  /** Rejects then. */
  readonly rejection: Promise<never>;
  clear(): void;
}

/** Rejects when something takes longer than so many milliseconds, or when somebody stops it. */
export function interruption(what: string, limit: number): Interruption {
  let clear = (): void => undefined;
  const rejection = new Promise<never>((_, reject) => {
    const stop = () => {
      reject(new CommandFailed(`${what} was stopped`));
    };
    const timer = setTimeout(() => {
      reject(new CommandFailed(`${what} is not over after ${limit / 1000} s`));
    }, limit);
    // For as long as programs run: a second Ctrl-C would end this process before them.
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    clear = () => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    };
  });
  // Nobody may be waiting for it any more when it rejects.
  rejection.catch(() => undefined);
  return {
    rejection,
    clear: () => {
      clear();
    },
  };
}
