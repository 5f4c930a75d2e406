import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import type { ChartInstallation } from '../../charts/chart-installation';
import type { MirrorOptions } from '../../charts/mirror-options';
import { pullReference } from '../core/image-reference';
import { literalText } from '../core/literal-text';
import { helmValues } from './helm-values';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';

/** Some of the values of a chart. */
export type ValueReferences<Values> = {
  readonly [Key in keyof Values]?: Values[Key] extends object ? ValueReferences<Values[Key]> : Values[Key];
};

/** Properties of `ChartRelease`. */
export interface ChartReleaseProps<Values extends object = object> {
  /** Name of the release. @default - the name of the chart */
  readonly name?: string;
  /** Namespace of the release. */
  readonly namespace: INamespace;
  /** The chart, its version and its values. */
  readonly installation: ChartInstallation<Values>;
  /** Where charts and images are pulled from instead of upstream. The values must already name the image mirror. */
  readonly mirrors: MirrorOptions;
  /** Values that are known only while Terraform runs, such as a VPC id. They win over the installation's. @default - none */
  readonly references?: ValueReferences<Values>;
  /** How long Terraform waits until all is ready. @default 600 */
  readonly timeoutSeconds?: number;
  /** What must come first. @default - nothing beyond what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** Defaults of `ChartRelease`. */
export const chartReleaseDefaults = {
  /** Enough for a slow registry; Helm's own five minutes are not. */
  timeoutSeconds: 600,
  /** Revisions that Helm keeps: each is a Secret of up to 1 MiB. */
  maxHistory: 5,
};

/**
 * A third-party chart in the cluster. Waits until its workloads are ready (custom resources are not waited for: Helm knows
 * nothing of them), and is not atomic: a release that has a state would be deleted when an upgrade times out.
 */
export class ChartRelease<Values extends object = object> extends Construct {
  /** Name of the chart. */
  readonly chart: string;
  /** Version of the chart. */
  readonly version: string;
  /** The images that it pulls. */
  readonly images: readonly string[];
  /** The Terraform resource, for what must come after it. */
  readonly release: Release;

  constructor(scope: Construct, id: string, props: ChartReleaseProps<Values>) {
    super(scope, id);
    const { namespace, installation, mirrors, references, dependsOn } = props;
    const { chart, version, repository, values, images } = installation;
    this.chart = chart;
    this.version = version;
    this.images = images.map((image) => pullReference(image, mirrors.images));
    this.release = new Release(this, 'release', {
      name: props.name ?? chart,
      namespace: namespaceName(this, namespace),
      chart,
      version,
      repository: mirrors.charts ?? repository,
      values: [values, ...(references === undefined ? [] : [references])].map((each) => helmValues(literalText(each))),
      maxHistory: chartReleaseDefaults.maxHistory,
      timeout: props.timeoutSeconds ?? chartReleaseDefaults.timeoutSeconds,
      wait: true,
      atomic: false,
      dependsOn: dependsOn && [...dependsOn],
    });
  }
}
