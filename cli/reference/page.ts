/** A page of the documentation that is made from code. */
export interface ReferencePage {
  /** Where it is, from the root of the project. */
  readonly path: string;
  /** What it says. */
  readonly text: string;
}

/** Tells a reader not to edit a page by hand. */
export const generatedNote = '<!-- Written by `npm run docs`. Edit the code instead. -->';
