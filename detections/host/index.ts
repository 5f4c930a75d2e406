import type { Detection } from '../detection';

export const hostDetections: readonly Detection[] = [];
