import { Release } from '@cdktf/provider-helm/lib/release';
import { Construct } from 'constructs';
import type { ITerraformDependable } from 'cdktf';
import { stringify } from 'yaml';
import type { ChartInstallation } from '../../charts/chart-installation';
import type { MirrorOptions } from '../../charts/mirror-options';
import { pullReference } from '../core/image-reference';
import { literal } from '../core/literal';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';

/** Properties of `ChartRelease`. */
export interface ChartReleaseProps {
  /** Name of the release. */
  readonly name: string;
  readonly namespace: INamespace;
  /** The chart, its version and its values. */
  readonly installation: ChartInstallation;
  /** Where charts and images are pulled from instead of upstream. The values must already name the image mirror. */
  readonly mirrors: MirrorOptions;
  /**
   * Values that are known only while Terraform runs, such as a VPC id. They win over the installation's.
   * @default - none
   */
  readonly references?: object;
  /** How long Terraform waits until all is ready. @default 600 seconds */
  readonly timeoutSeconds?: number;
  /** @default - nothing beyond what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * A third-party chart in the cluster. Waits until its workloads are ready (custom resources are not waited for: Helm knows
 * nothing of them), and is not atomic: a release that has a state would be deleted when an upgrade times out.
 */
export class ChartRelease extends Construct {
  /** Name of the chart. */
  readonly chart: string;
  /** Version of the chart. */
  readonly version: string;
  /** The images that it pulls. */
  readonly images: readonly string[];
  /** The Terraform resource, for what must come after it. */
  readonly release: Release;

  constructor(scope: Construct, id: string, props: ChartReleaseProps) {
    super(scope, id);
    const { name, namespace, installation, mirrors, references, timeoutSeconds = 600, dependsOn } = props;
    this.chart = installation.chart;
    this.version = installation.version;
    this.images = installation.images.map((image) => pullReference(image, mirrors.images));
    this.release = new Release(this, 'release', {
      name,
      namespace: namespaceName(this, namespace),
      chart: installation.chart,
      version: installation.version,
      repository: mirrors.charts ?? installation.repository,
      values: [
        literal(stringify(installation.values, { lineWidth: 0 })),
        ...(references === undefined ? [] : [stringify(references, { lineWidth: 0 })]),
      ],
      maxHistory: 5,
      timeout: timeoutSeconds,
      wait: true,
      atomic: false,
      dependsOn: dependsOn && [...dependsOn],
    });
  }
}
