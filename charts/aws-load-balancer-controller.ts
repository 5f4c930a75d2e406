import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ChartInstallation } from './chart-installation';
import type { ControllerOptions } from './controller-options';
import type {
  ContainerSecurityValues,
  ImageValues,
  PodSecurityValues,
  PodValues,
  SpreadValues,
} from './kubernetes-values';
import { imageValues, restrictedContainer, restrictedPod, spread } from './kubernetes-values';

/** The values of chart aws-load-balancer-controller 3.5.0 that are set here. */
export interface AwsLoadBalancerControllerValues extends PodValues {
  readonly image: ImageValues;
  readonly replicaCount: number;
  readonly podDisruptionBudget: { readonly maxUnavailable?: number };
  readonly podSecurityContext: PodSecurityValues;
  readonly securityContext: ContainerSecurityValues;
  readonly topologySpreadConstraints: readonly SpreadValues[];
  readonly serviceAccount: { readonly name: string };
  readonly enableCertManager: boolean;
  readonly createIngressClassResource: boolean;
  readonly ingressClassParams: { readonly create: boolean };
  readonly webhookConfig: { readonly disableIngressValidation: boolean };
  readonly enableServiceMutatorWebhook: boolean;
  readonly controllerConfig: { readonly featureGates: Readonly<Record<string, boolean>> };
  /** Name of the cluster: known when Terraform runs. */
  readonly clusterName?: string;
  /** Region of the cluster: known when Terraform runs. */
  readonly region?: string;
  /** VPC of the cluster: known when Terraform runs. */
  readonly vpcId?: string;
}

/** Options of `awsLoadBalancerController`. */
export interface AwsLoadBalancerControllerOptions extends ControllerOptions {
  /** Name of the service account: a Pod Identity association names it. */
  readonly serviceAccount: string;
}

const controllerImage = image('public.ecr.aws/eks/aws-load-balancer-controller:v3.5.0');

/** The chart's commented example, with room for the pods and endpoints of the whole cluster that it keeps in memory. */
const resources: Resources = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } };

/**
 * AWS Load Balancer Controller, for one thing: TargetGroupBinding. Load balancers, listeners and certificates are Terraform's,
 * so that nothing in the cluster has to be deleted before the VPC can go.
 */
export function awsLoadBalancerController({
  serviceAccount,
  imageMirror,
  replicas = 1,
  placement = {},
}: AwsLoadBalancerControllerOptions): ChartInstallation<AwsLoadBalancerControllerValues> {
  return {
    chart: 'aws-load-balancer-controller',
    version: '3.5.0',
    repository: 'https://aws.github.io/eks-charts',
    values: {
      image: imageValues(controllerImage, imageMirror),
      replicaCount: replicas,
      podDisruptionBudget: replicas > 1 ? { maxUnavailable: 1 } : {},
      // The chart names no seccomp profile; the group is its own.
      podSecurityContext: { ...restrictedPod, fsGroup: 65534 },
      securityContext: restrictedContainer,
      topologySpreadConstraints: spread({ 'app.kubernetes.io/instance': 'aws-load-balancer-controller' }),
      serviceAccount: { name: serviceAccount },
      // The chart's own certificate is made anew whenever it is rendered, and its key is kept in the release.
      enableCertManager: true,
      // No Ingress, no Service of type LoadBalancer, no Gateway: none of them may make a load balancer.
      createIngressClassResource: false,
      ingressClassParams: { create: false },
      webhookConfig: { disableIngressValidation: true },
      enableServiceMutatorWebhook: false,
      controllerConfig: {
        featureGates: { EnableServiceController: false, NLBGatewayAPI: false, ALBGatewayAPI: false },
      },
      resources,
      ...placement,
    },
    images: [controllerImage],
    pods: [{ name: 'aws-load-balancer-controller', replicas, resources }],
  };
}
