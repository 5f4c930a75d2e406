import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ControllerOptions } from './controller-options';
import type { ImageValues, PodValues, SpreadValues } from './kubernetes-values';
import { imageValues, spread } from './kubernetes-values';
import type { OperatorInstallation } from './operator-installation';

/** The values of chart cloudnative-pg 0.29.0 that are set here. */
export interface CloudNativePgValues extends PodValues {
  readonly image: ImageValues;
  readonly replicaCount: number;
  readonly crds: { readonly create: boolean };
  readonly webhook: { readonly port: number };
  readonly topologySpreadConstraints: readonly SpreadValues[];
}

/** CloudNativePG looks for its plugins in the namespace that it runs in. */
export const cloudNativePgNamespace = 'cnpg-system';

const webhookPort = 9443;

/** Also the init container of every PostgreSQL pod: the operator copies its instance manager from its own image. */
const operatorImage = image('ghcr.io/cloudnative-pg/cloudnative-pg:1.30.0');

/** The chart's commented example, with room for the Secrets and ConfigMaps of the whole cluster that it keeps in memory. */
const resources: Resources = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } };

/** CloudNativePG: runs PostgreSQL clusters. Its pods meet the restricted standard without values. */
export function cloudNativePg({
  imageMirror,
  replicas = 1,
  placement = {},
}: ControllerOptions = {}): OperatorInstallation<CloudNativePgValues> {
  return {
    chart: 'cloudnative-pg',
    version: '0.29.0',
    repository: 'https://cloudnative-pg.github.io/charts',
    values: {
      image: imageValues(operatorImage, imageMirror),
      replicaCount: replicas,
      // The chart annotates them so that Helm keeps them on uninstall.
      crds: { create: true },
      webhook: { port: webhookPort },
      resources,
      topologySpreadConstraints: spread({ 'app.kubernetes.io/instance': 'cloudnative-pg' }),
      ...placement,
    },
    images: [operatorImage],
    pods: [{ name: 'cloudnative-pg', replicas, resources }],
    namespace: cloudNativePgNamespace,
    webhookPort,
  };
}
