/** What a figure is a quantity of; `x` is a ratio. */
export type FigureUnit = 'x' | 's' | 'MB' | 'series' | 'lines/s' | 'bytes';

/** What a figure must not exceed, or must reach. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number };

/** Something that was measured. */
export interface Figure {
  readonly figure: string;
  readonly measured: number;
  readonly unit: FigureUnit;
  /** @default it is reported only */
  readonly limit?: Limit;
}

/** What a subject found. */
export interface Outcome {
  readonly figures: readonly Figure[];
  /** What makes the figures worthless, such as a rule that could not be evaluated. The benchmark fails. */
  readonly problems: readonly string[];
  /** Single measurements, for programs. */
  readonly details: unknown;
}

/** How subjects are measured. */
export interface SubjectOptions {
  /** How often synthesis, and each panel, is measured. */
  readonly rounds: number;
  /** Tells people what is going on. */
  readonly say: (line: string) => void;
}

/** Something that the benchmark measures. */
export type Subject = (options: SubjectOptions) => Promise<Outcome>;
