import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { ControllerOptions } from './controller-options';
import type {
  ContainerSecurityValues,
  ImageValues,
  PodSecurityValues,
  PodValues,
  SpreadValues,
} from './kubernetes-values';
import { imageValues, restrictedContainer, restrictedPod } from './kubernetes-values';
import type { OperatorInstallation } from './operator-installation';

/** A preference of the scheduler to keep pods apart. */
interface AffinityValues {
  readonly podAntiAffinity: {
    readonly preferredDuringSchedulingIgnoredDuringExecution: readonly {
      readonly weight: number;
      readonly podAffinityTerm: Pick<SpreadValues, 'topologyKey' | 'labelSelector'>;
    }[];
  };
}

/** The values of chart eck-operator 3.5.0 that are set here. */
export interface EckOperatorValues extends PodValues {
  readonly image: ImageValues;
  readonly replicaCount: number;
  readonly installCRDs: boolean;
  readonly podDisruptionBudget: { readonly enabled: boolean };
  readonly podSecurityContext: PodSecurityValues;
  readonly securityContext: ContainerSecurityValues;
  readonly affinity: AffinityValues;
  readonly webhook: { readonly port: number };
  readonly telemetry: { readonly disabled: boolean };
  readonly config: { readonly containerRegistry: string };
}

const registry = 'docker.elastic.co';
const webhookPort = 9443;
const operatorImage = image(`${registry}/eck/eck-operator:3.5.0`);

/** The chart's own: it keeps the objects of every stack in memory, and renders their configuration. */
const resources: Resources = {
  requests: { cpu: '100m', memory: '150Mi' },
  limits: { cpu: '1', memory: '1Gi' },
};

/** Elastic Cloud on Kubernetes: runs Elasticsearch, Kibana, Logstash and Beats. */
export function eckOperator({
  imageMirror,
  replicas = 1,
  placement = {},
}: ControllerOptions = {}): OperatorInstallation<EckOperatorValues> {
  const podLabels = { matchLabels: { 'app.kubernetes.io/instance': 'eck-operator' } };
  return {
    chart: 'eck-operator',
    version: '3.5.0',
    repository: 'https://helm.elastic.co',
    values: {
      image: imageValues(operatorImage, imageMirror),
      replicaCount: replicas,
      // The chart annotates them so that Helm keeps them on uninstall.
      installCRDs: true,
      podDisruptionBudget: { enabled: replicas > 1 },
      // The chart names no seccomp profile, which the restricted standard asks for.
      podSecurityContext: restrictedPod,
      securityContext: restrictedContainer,
      // This chart has no topology spread constraints.
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 100,
              podAffinityTerm: { topologyKey: 'topology.kubernetes.io/zone', labelSelector: podLabels },
            },
          ],
        },
      },
      webhook: { port: webhookPort },
      telemetry: { disabled: true },
      // Elasticsearch and the others are pulled from here unless they name an image.
      config: { containerRegistry: imageMirror ?? registry },
      resources,
      ...placement,
    },
    images: [operatorImage],
    pods: [{ name: 'elastic-operator', replicas, resources }],
    namespace: 'elastic-system',
    webhookPort,
  };
}
