import type { App } from 'cdktf';
import type { EnvironmentCost } from '../../environments/layer-cost';

/** Paths, with slashes, to text. */
export type Files = Readonly<Record<string, string>>;

/** What is synthesized: environments as they are written, how they are read, and what is built of them. */
export interface Source<E extends { readonly name: string }> {
  /** Environments as they are written. */
  readonly environments: readonly unknown[];
  /** Checks environments and fills in their defaults; throws `InvalidInput` with all that somebody must mend. */
  readonly parse: (environments: readonly unknown[]) => readonly E[];
  /** Adds the stacks of an environment to the app. */
  readonly build: (app: App, environment: E) => unknown;
  /** Adds the stacks that belong to no environment. Not called when only some environments are wanted. @default - none */
  readonly buildCommon?: (app: App, environments: readonly E[]) => unknown;
  /** Files for other programs than Terraform, such as rules for Prometheus: path below the environment's folder to text. @default - none */
  readonly exports?: (environment: E) => Files;
  /** What an environment asks of nodes and volumes, for the table of `zerotrace synth`. @default - not told */
  readonly cost?: (environment: E) => EnvironmentCost;
  /** Such files that no environment changes. Not written when only some environments are wanted. @default - none */
  readonly commonExports?: () => Files;
}
