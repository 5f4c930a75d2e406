import type { Detection } from '../detection';

export const clusterDetections: readonly Detection[] = [];
