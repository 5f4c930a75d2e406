import type { ImageReference } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';

/** Pods of a chart that the scheduler must place: what `nodes-fit` adds up. */
export interface ChartPods {
  /** Name of the workload. */
  readonly name: string;
  /** Pods, or `per-node` for a DaemonSet. */
  readonly replicas: number | 'per-node';
  /** Requests and limits of one pod, sidecars included. */
  readonly resources: Resources;
  /** Volumes of one pod together, in whose zone it stays. @default none */
  readonly storage?: string;
}

/** A third-party chart at a pinned version with its values: all that a Helm release needs, and no Terraform. */
export interface ChartInstallation<Values extends object = object> {
  /** Name of the chart in its repository. */
  readonly chart: string;
  /** Exact version of the chart. */
  readonly version: string;
  /** Upstream repository: `https://...`, or `oci://...` without the chart's name. */
  readonly repository: string;
  /** Values that differ from the chart's own. Existing secrets are named; no secret is ever in here. */
  readonly values: Values;
  /** Every image that the release pulls with these values, as upstream names them. */
  readonly images: readonly ImageReference[];
  /** Every pod that the release runs with these values. */
  readonly pods: readonly ChartPods[];
}
