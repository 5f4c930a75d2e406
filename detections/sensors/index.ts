import type { Detection } from '../detection';

export const sensorDetections: readonly Detection[] = [];
