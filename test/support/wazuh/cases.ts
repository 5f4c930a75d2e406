import type { WazuhEvent } from './event';

/** One event and what it is. */
export interface WazuhCase {
  readonly title: string;
  readonly event: WazuhEvent;
  /** What the manager saw before. @default nothing */
  readonly before?: readonly WazuhEvent[];
}

/** A mutant of a rule that the cases do not tell from the rule, and why it may live. */
export interface Survivor {
  readonly mutant: string;
  readonly because: string;
}

/** What proves a detection. */
export interface WazuhProof {
  /** Each is found, by the named rule where the detection has several. */
  readonly positive: readonly (WazuhCase & { readonly rule?: number })[];
  /** Ordinary life: none of our rules alerts. */
  readonly negative: readonly WazuhCase[];
  readonly survivors?: readonly Survivor[];
}
