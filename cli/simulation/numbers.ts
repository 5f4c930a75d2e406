/*
 * What simulations ask for millions of times, taken from the globals once: a sandbox such as Jest's looks each of them up anew, which made
 * a simulated week cost 38 s of CPU time instead of 8.
 */
export const { abs, ceil, floor, max, min, round, sin, PI } = Math;
export const { isNaN } = Number;
export const toNumber: (value: unknown) => number = Number;

/** That there is no value. */
export const none = NaN;
export const infinite = Infinity;
