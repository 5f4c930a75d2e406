import type { Detection } from '../detection';

export const networkDetections: readonly Detection[] = [];
