import type { IConstruct } from 'constructs';
import type { HasImages } from './has-images';
import { hasImages } from './has-images';

/** A construct that installs a Helm chart. */
export interface HasChart extends HasImages {
  /** Name of the chart. */
  readonly chart: string;
  readonly version: string;
}

/** Whether a construct installs a Helm chart and says which. */
export function hasChart(construct: IConstruct): construct is IConstruct & HasChart {
  return (
    hasImages(construct) &&
    'chart' in construct &&
    typeof construct.chart === 'string' &&
    'version' in construct &&
    typeof construct.version === 'string'
  );
}
