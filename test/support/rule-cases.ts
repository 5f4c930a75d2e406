import type { Finding, SharedFinding } from '../../environments/rule';
import type { Variation } from './environment-variation';

/** Environments that meet a rule and environments that break it. */
export interface RuleCases {
  /** Meet the rule: at least one. */
  readonly passing: readonly [Variation, ...Variation[]];
  /** Break the rule: at least one, each with exactly what is found. */
  readonly failing: readonly [FailingCase, ...FailingCase[]];
}

/** An environment that breaks a rule, and what the rule says. */
export interface FailingCase extends Variation {
  /** What the rule finds. */
  readonly finds: readonly Finding[];
}

/** The same for a rule over several environments. */
export interface SharedRuleCases {
  /** Meet the rule: at least one. */
  readonly passing: readonly [readonly Variation[], ...(readonly Variation[])[]];
  /** Break the rule: at least one. */
  readonly failing: readonly [SharedFailingCase, ...SharedFailingCase[]];
}

/** Environments that break a rule together, and what the rule says. */
export interface SharedFailingCase {
  /** The environments, in order. */
  readonly environments: readonly Variation[];
  /** What the rule finds. */
  readonly finds: readonly SharedFinding[];
}
