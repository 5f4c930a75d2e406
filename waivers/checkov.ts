import type { Waiver } from './waiver';

/** Findings of Checkov that are accepted. An expired or unused one fails test/checkov.test.ts. */
export const checkovWaivers: readonly Waiver[] = [];
