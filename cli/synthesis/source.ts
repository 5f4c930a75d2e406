import type { App } from 'cdktf';

/** What is synthesized: environments as they are written, how one is read, and what is built of it. */
export interface Source<E extends { readonly name: string }> {
  /** Environments as they are written. */
  readonly environments: readonly unknown[];
  /** Checks an environment and fills in its defaults; throws `InvalidInput` for what somebody must mend. */
  readonly parse: (environment: unknown) => E;
  /** Adds the stacks of an environment to the app. */
  readonly build: (app: App, environment: E) => unknown;
}
