import type { Problem } from '../constructs/core/problem';
import type { Environment } from './environment';

/** What a rule finds: a problem of the environment that it was given. */
export type Finding = Omit<Problem, 'where' | 'rule'>;

/** A rule over several fields of one environment. */
export interface Rule {
  /** Name of the rule and of its file. */
  readonly id: string;
  /** Why the rule exists: what breaks without it. */
  readonly reason: string;
  /** Every violation, none where the rule is met. */
  check(environment: Environment): readonly Finding[];
}

/** What a rule over all environments finds: it names the environment to change. */
export type SharedFinding = Omit<Problem, 'rule'>;

/** A rule over all environments together. */
export interface SharedRule {
  /** Name of the rule and of its file. */
  readonly id: string;
  /** Why the rule exists: what breaks without it. */
  readonly reason: string;
  /** Every violation, none where the rule is met. */
  check(environments: readonly Environment[]): readonly SharedFinding[];
}
