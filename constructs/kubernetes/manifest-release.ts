import { join } from 'node:path';
import { Release } from '@cdktf/provider-helm/lib/release';
import { AssetType, TerraformAsset } from 'cdktf';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { literalText } from '../core/literal-text';
import { helmValues } from './helm-values';
import type { INamespace } from './namespace';
import { namespaceName } from './namespace-name';

/** A Kubernetes object. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: object;
  /** Of a Secret: for what is a Secret only because a program asks for one. Nothing secret is ever in a manifest. */
  readonly stringData?: Readonly<Record<string, string>>;
}

/** Properties of `ManifestRelease`. */
export interface ManifestReleaseProps {
  /** Name of the release. */
  readonly name: string;
  /** Namespace of the release, and of objects that name none. */
  readonly namespace: INamespace;
  /**
   * Objects, in the order in which they are written. A text in them arrives as it is, `\${...}` included; one that holds a
   * cdktf token is a reference and is resolved.
   */
  readonly manifests: readonly Manifest[];
  /** Images that a controller pulls because of these objects. @default - none */
  readonly images?: readonly string[];
  /** Makes Terraform refuse to uninstall the release, and with it the objects. @default false */
  readonly preventDestroy?: boolean;
  /** The release of the operator that knows these objects, and what else must come first. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Custom resources as a Helm release of a chart of ours that renders what it is given. `kubernetes_manifest` would
 * need a live cluster that has the CRD when it plans, which a first plan does not have.
 */
export class ManifestRelease extends Construct {
  /** Name of our chart. */
  readonly chart = 'manifests';
  /** Version of our chart: that of charts/manifests/Chart.yaml. */
  readonly version = '1.0.0';
  /** Images that a controller pulls because of these objects. */
  readonly images: readonly string[];
  /** The Terraform resource, for what must come after it. */
  readonly release: Release;

  constructor(scope: Construct, id: string, props: ManifestReleaseProps) {
    super(scope, id);
    const { name, namespace, manifests, images = [], preventDestroy, dependsOn } = props;
    this.images = images;
    const chart = new TerraformAsset(this, 'chart', {
      path: join(__dirname, '../../charts/manifests'),
      type: AssetType.DIRECTORY,
    });
    this.release = new Release(this, 'release', {
      name,
      namespace: namespaceName(this, namespace),
      chart: `./${chart.path}`,
      values: [literalText(helmValues({ manifests }))],
      maxHistory: 5,
      timeout: 300,
      wait: true,
      atomic: false,
      lifecycle: preventDestroy ? { preventDestroy } : undefined,
      dependsOn: [...dependsOn],
    });
  }
}
