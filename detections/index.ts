import { applicationDetections } from './application';
import { clusterDetections } from './cluster';
import type { Detection } from './detection';
import { hostDetections } from './host';
import { networkDetections } from './network';
import { sensorDetections } from './sensors';

/** The catalogue: everything that is looked for. */
export const detections: readonly Detection[] = [
  ...applicationDetections,
  ...networkDetections,
  ...hostDetections,
  ...clusterDetections,
  ...sensorDetections,
];
