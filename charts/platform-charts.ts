import { serviceAccounts } from '../constructs/cluster/service-accounts';
import type { Placement } from '../constructs/kubernetes/placement';
import type { AwsLoadBalancerControllerValues } from './aws-load-balancer-controller';
import { awsLoadBalancerController } from './aws-load-balancer-controller';
import type { CertManagerValues } from './cert-manager';
import { certManager } from './cert-manager';
import type { ChartInstallation } from './chart-installation';
import type { CloudNativePgValues } from './cloudnative-pg';
import { cloudNativePg } from './cloudnative-pg';
import type { ClusterAutoscalerValues } from './cluster-autoscaler';
import { clusterAutoscaler } from './cluster-autoscaler';
import type { EckOperatorValues } from './eck-operator';
import { eckOperator } from './eck-operator';
import type { OperatorInstallation } from './operator-installation';
import type { PluginBarmanCloudInstallation } from './plugin-barman-cloud';
import { pluginBarmanCloud } from './plugin-barman-cloud';
import type { PrometheusOperatorCrdsValues } from './prometheus-operator-crds';
import { prometheusOperatorCrds } from './prometheus-operator-crds';

/** What an environment says about the charts of its platform. */
export interface PlatformChartsOptions {
  /** What the environment is for: production has two pods of each controller. */
  readonly tier: 'local' | 'development' | 'staging' | 'production';
  /** Registry that images are pulled through. @default - upstream's registries */
  readonly imageMirror?: string;
  /** Nodes for the controllers. @default - any node */
  readonly placement?: Placement;
  /** Whether PostgreSQL is backed up to object storage. */
  readonly backups: boolean;
  /** Whether the cluster is on AWS, and who changes the number of its nodes. @default - not on AWS */
  readonly aws?: { readonly autoscaling: 'none' | 'cluster-autoscaler' };
}

/** The charts of a platform. */
export interface PlatformCharts {
  readonly certManager: OperatorInstallation<CertManagerValues>;
  readonly cloudNativePg: OperatorInstallation<CloudNativePgValues>;
  /** With backups only. */
  readonly pluginBarmanCloud?: PluginBarmanCloudInstallation;
  readonly eckOperator: OperatorInstallation<EckOperatorValues>;
  readonly prometheusOperatorCrds: ChartInstallation<PrometheusOperatorCrdsValues>;
  /** On AWS only. */
  readonly awsLoadBalancerController?: ChartInstallation<AwsLoadBalancerControllerValues>;
  /** On AWS only, where it changes the number of nodes. */
  readonly clusterAutoscaler?: ChartInstallation<ClusterAutoscalerValues>;
}

/** The charts of an environment's platform: what the platform stack releases, and what its nodes must have room for. */
export function platformCharts({ tier, imageMirror, placement, backups, aws }: PlatformChartsOptions): PlatformCharts {
  const options = { imageMirror, placement, replicas: tier === 'production' ? 2 : 1 };
  return {
    certManager: certManager(options),
    cloudNativePg: cloudNativePg(options),
    ...(backups && { pluginBarmanCloud: pluginBarmanCloud(options) }),
    eckOperator: eckOperator(options),
    prometheusOperatorCrds: prometheusOperatorCrds(),
    ...(aws && {
      awsLoadBalancerController: awsLoadBalancerController({
        ...options,
        serviceAccount: serviceAccounts.loadBalancerController.name,
      }),
    }),
    ...(aws?.autoscaling === 'cluster-autoscaler' && {
      clusterAutoscaler: clusterAutoscaler({ ...options, serviceAccount: serviceAccounts.clusterAutoscaler.name }),
    }),
  };
}
