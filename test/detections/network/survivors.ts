/** Mutants that no traffic can tell from the rule, and why. */
export const survivors: Readonly<Record<string, string>> = {};
