import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ChartInstallation } from './chart-installation';
import type { ControllerOptions } from './controller-options';
import type { ContainerSecurityValues, ImageValues, PodSecurityValues, PodValues } from './kubernetes-values';
import { imageValues, restrictedContainer, restrictedPod } from './kubernetes-values';

/** The values of chart cluster-autoscaler 9.59.0 that are set here. */
export interface ClusterAutoscalerValues extends PodValues {
  readonly image: ImageValues;
  readonly fullnameOverride: string;
  readonly cloudProvider: 'aws';
  readonly rbac: { readonly serviceAccount: { readonly name: string } };
  readonly securityContext: PodSecurityValues;
  readonly containerSecurityContext: ContainerSecurityValues;
  readonly extraArgs: Readonly<Record<string, string | number | boolean>>;
  /** Name of the cluster: known when Terraform runs. */
  readonly autoDiscovery?: { readonly clusterName: string };
  /** Region of the cluster: known when Terraform runs. */
  readonly awsRegion?: string;
}

/** Options of `clusterAutoscaler`. */
export interface ClusterAutoscalerOptions extends Omit<ControllerOptions, 'replicas'> {
  /** Name of the service account: a Pod Identity association names it. */
  readonly serviceAccount: string;
}

/** Of the cluster's minor version: it simulates that version's scheduler. */
const autoscalerImage = image('registry.k8s.io/autoscaling/cluster-autoscaler:v1.35.0');

/** Upstream's example for AWS: it simulates the whole cluster in memory. */
const resources: Resources = { requests: { cpu: '100m', memory: '600Mi' }, limits: { memory: '600Mi' } };

/** cluster-autoscaler: buys and returns nodes of managed node groups between their sizes. One pod; it may be away for a while. */
export function clusterAutoscaler({
  serviceAccount,
  imageMirror,
  placement = {},
}: ClusterAutoscalerOptions): ChartInstallation<ClusterAutoscalerValues> {
  return {
    chart: 'cluster-autoscaler',
    version: '9.59.0',
    repository: 'https://kubernetes.github.io/autoscaler',
    values: {
      image: imageValues(autoscalerImage, imageMirror),
      fullnameOverride: 'cluster-autoscaler',
      cloudProvider: 'aws',
      rbac: { serviceAccount: { name: serviceAccount } },
      // As in upstream's example; the chart sets nothing.
      securityContext: { ...restrictedPod, runAsUser: 65534, fsGroup: 65534 },
      containerSecurityContext: restrictedContainer,
      extraArgs: {
        logtostderr: true,
        stderrthreshold: 'info',
        v: 2,
        // One group per zone holds the databases: grow them evenly.
        'balance-similar-node-groups': true,
        expander: 'least-waste',
        // Every pod of ours has an emptyDir for /tmp, which would otherwise keep its node forever.
        'skip-nodes-with-local-storage': false,
      },
      resources,
      ...placement,
    },
    images: [autoscalerImage],
    pods: [{ name: 'cluster-autoscaler', replicas: 1, resources }],
  };
}
