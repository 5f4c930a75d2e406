import type { Detection } from '../detection';

export const applicationDetections: readonly Detection[] = [];
