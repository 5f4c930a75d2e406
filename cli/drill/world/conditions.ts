/** What is wrong with the simulated services. */
export interface Conditions {
  /** The API answers nothing: its probe fails, and the edge answers 503 for it. */
  readonly apiDown: boolean;
  readonly enrichmentDown: boolean;
  readonly webDown: boolean;
  /** PostgreSQL is gone. */
  readonly postgresDown: boolean;
  /** Share of requests to the API that fail. */
  readonly errorShare: number;
  /** Whether the API takes seconds to answer. */
  readonly slow: boolean;
}

/** Nothing is wrong. */
export const healthy: Conditions = {
  apiDown: false,
  enrichmentDown: false,
  webDown: false,
  postgresDown: false,
  errorShare: 0,
  slow: false,
};
