import { EksAddon as AwsEksAddon } from '@cdktf/provider-aws/lib/eks-addon';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { literal } from '../core/literal';
import type { IManagedCluster } from './cluster';
import type { EksAddonName } from './eks-addon-versions';
import { eksAddonVersions } from './eks-addon-versions';

/** Properties of `EksAddon`. */
export interface EksAddonProps {
  /** The cluster that gets it. */
  readonly cluster: IManagedCluster;
  /** Which add-on. */
  readonly addon: EksAddonName;
  /** Its settings, as `aws eks describe-addon-configuration` documents them. @default those of the add-on */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** What has to exist before it. @default nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * An EKS add-on at its pinned version.
 *
 * What somebody changed in the cluster by hand is overwritten, on creation and on updates: the code is what counts.
 */
export class EksAddon extends Construct {
  /** What has to exist before whatever needs the add-on. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { cluster, addon, configuration, after = [] }: EksAddonProps) {
    super(scope, id);
    this.ready = [
      new AwsEksAddon(this, 'addon', {
        clusterName: cluster.name,
        addonName: addon,
        addonVersion: eksAddonVersions[cluster.version][addon],
        configurationValues: configuration && JSON.stringify(literal(configuration)),
        resolveConflictsOnCreate: 'OVERWRITE',
        resolveConflictsOnUpdate: 'OVERWRITE',
        dependsOn: after.length === 0 ? undefined : [...after],
      }),
    ];
  }
}
