import type { AlertName } from '../../../alerts/alert-names';
import type { Severity } from '../../../alerts/vocabulary';
import type { At, CaseSeries } from './case-series';

/** What every case says. */
interface CaseBasics {
  readonly title: string;
  /** Level that it is about. @default every level of the alert */
  readonly severity?: Severity;
  readonly series: readonly (CaseSeries | readonly CaseSeries[])[];
  /** Time between two evaluations. @default 30 s */
  readonly every?: At;
  /** Time between two samples, where they are more frequent than evaluations. @default every evaluation */
  readonly sampled?: At;
}

/** A case in which the alert fires. */
export interface FiringCase extends CaseBasics {
  /** The first evaluation at which it fires: one earlier it must be silent. */
  readonly fires: At;
  /** What fires then: the labels besides those that the rule sets. @default one alert without further labels */
  readonly alerts?: readonly Readonly<Record<string, string>>[];
  /** The first evaluation at which it no longer fires. @default not looked at */
  readonly resolves?: At;
  /** Whether it is the very first event of a series that stood at 0: what `increase` misses if a counter is born at 1. */
  readonly firstEvent?: boolean;
  /** What a person reads. @default not looked at */
  readonly annotations?: { readonly summary?: string; readonly description?: string };
}

/** A case in which the alert stays silent, from its start to its end. */
export interface SilentCase extends CaseBasics {
  readonly until: At;
}

/** A mutant that no case can tell from the rule. */
export interface Survivor {
  /** Beginning of what the mutation check says of it. */
  readonly mutant: string;
  readonly severity?: Severity;
  readonly because: string;
}

/** The proof of an alert: cases, or why there are none. */
export type Proof =
  | {
      readonly firing: readonly [FiringCase, ...FiringCase[]];
      readonly silent: readonly [SilentCase, ...SilentCase[]];
      /** @default every mutant must make a case fail */
      readonly survivors?: readonly Survivor[];
    }
  | {
      /** Why no silent case can be: it fires always. */
      readonly alwaysFires: string;
      readonly firing: readonly [FiringCase, ...FiringCase[]];
    };

/** A proof for each alert: one that is missing does not compile. */
export type Proofs = { readonly [N in AlertName]: Proof };
