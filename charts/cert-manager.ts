import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ControllerOptions } from './controller-options';
import type { ImageValues, PodValues, SpreadValues } from './kubernetes-values';
import { imageValues, spread } from './kubernetes-values';
import type { OperatorInstallation } from './operator-installation';

/** Values of one of cert-manager's three controllers. */
interface ControllerValues extends PodValues {
  readonly image: ImageValues;
  readonly replicaCount: number;
  readonly podDisruptionBudget: { readonly enabled: boolean };
  readonly topologySpreadConstraints: readonly SpreadValues[];
}

/** The values of chart cert-manager v1.21.1 that are set here. */
export interface CertManagerValues extends ControllerValues {
  readonly crds: { readonly enabled: boolean; readonly keep: boolean };
  readonly global: { readonly leaderElection: { readonly namespace: string } };
  readonly webhook: ControllerValues & { readonly securePort: number };
  readonly cainjector: ControllerValues;
  readonly acmesolver: { readonly image: ImageValues };
  readonly startupapicheck: PodValues & { readonly image: ImageValues; readonly timeout: string };
}

const version = 'v1.21.1';
const namespace = 'cert-manager';
const webhookPort = 10250;

const images = {
  controller: image(`quay.io/jetstack/cert-manager-controller:${version}`),
  webhook: image(`quay.io/jetstack/cert-manager-webhook:${version}`),
  cainjector: image(`quay.io/jetstack/cert-manager-cainjector:${version}`),
  // Runs in pods of ACME HTTP-01 challenges only. No issuer of ours is an ACME issuer, so nothing pulls it.
  acmeSolver: image(`quay.io/jetstack/cert-manager-acmesolver:${version}`),
  startupCheck: image(`quay.io/jetstack/cert-manager-startupapicheck:${version}`),
};

/** The chart sets none. Requests are for an idle controller; each keeps the objects it watches in memory. */
const resources = {
  // Watches Secrets and Certificates of the whole cluster.
  controller: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } },
  // Answers admission requests from memory.
  webhook: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } },
  // Watches Secrets and every CustomResourceDefinition, which are large.
  cainjector: { requests: { cpu: '20m', memory: '96Mi' }, limits: { memory: '512Mi' } },
  startupCheck: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } },
} as const satisfies Record<string, Resources>;

/** cert-manager: certificates for the webhooks of other controllers. */
export function certManager({
  imageMirror,
  replicas = 1,
  placement = {},
}: ControllerOptions = {}): OperatorInstallation<CertManagerValues> {
  const component = (name: 'controller' | 'webhook' | 'cainjector'): ControllerValues => ({
    image: imageValues(images[name], imageMirror),
    replicaCount: replicas,
    // A budget over a single pod would block the drain of its node.
    podDisruptionBudget: { enabled: replicas > 1 },
    resources: resources[name],
    topologySpreadConstraints: spread({
      'app.kubernetes.io/instance': 'cert-manager',
      'app.kubernetes.io/component': name,
    }),
    ...placement,
  });
  return {
    chart: 'cert-manager',
    version,
    repository: 'https://charts.jetstack.io',
    values: {
      // Kept on uninstall: with the definitions every certificate would go.
      crds: { enabled: true, keep: true },
      // The default, kube-system, is not ours to write to.
      global: { leaderElection: { namespace } },
      ...component('controller'),
      webhook: { ...component('webhook'), securePort: webhookPort },
      cainjector: component('cainjector'),
      acmesolver: { image: imageValues(images.acmeSolver, imageMirror) },
      // A job that ends when the API accepts a certificate: charts that bring certificates can follow at once.
      startupapicheck: {
        image: imageValues(images.startupCheck, imageMirror),
        timeout: '5m',
        resources: resources.startupCheck,
        ...placement,
      },
    },
    images: [images.controller, images.webhook, images.cainjector, images.startupCheck],
    pods: [
      { name: 'cert-manager', replicas, resources: resources.controller },
      { name: 'cert-manager-webhook', replicas, resources: resources.webhook },
      { name: 'cert-manager-cainjector', replicas, resources: resources.cainjector },
    ],
    namespace,
    webhookPort,
  };
}
