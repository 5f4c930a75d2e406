import type { DeploymentV1SpecTemplateSpec } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import type { ITerraformDependable } from 'cdktf';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { pullReference } from '../core/image-reference';
import type { ConfigFiles } from './config-files';
import type { Mount } from './container';
import { containerSpec } from './container-spec';
import { selectorLabels } from './labels';
import type { PodProps } from './pod';
import { podContainers, podDefaults } from './pod';
import { podVolumes } from './pod-volumes';
import type { WriteOnlySecret } from './write-only-secret';

type ConfigMount = Extract<Mount, { kind: 'config' }>;

/** The pod of a workload as the kubernetes provider takes it, in the same shape for every kind of workload. */
export function podSpec(name: string, props: PodProps) {
  const { container, initContainers = [], sidecars = [], user, placement = {} } = props;
  const context = { user, imageMirror: props.imageMirror, hostNetwork: props.hostNetwork ?? false };
  return {
    // Link variables such as REDIS_PORT=tcp://... override settings of the same name: enrichment does not start then.
    enableServiceLinks: false,
    automountServiceAccountToken: false,
    serviceAccountName: props.serviceAccount,
    priorityClassName: props.priorityClass,
    // In the network of the node, names are looked up where the node does unless told otherwise.
    ...(props.hostNetwork && { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' }),
    terminationGracePeriodSeconds: props.terminationGracePeriodSeconds ?? podDefaults.terminationGracePeriodSeconds,
    securityContext: {
      runAsNonRoot: user !== 0,
      runAsUser: String(user),
      runAsGroup: String(user),
      fsGroup: String(props.fileGroup ?? user),
      fsGroupChangePolicy: props.fileGroup === undefined ? undefined : 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    nodeSelector: placement.nodeSelector && { ...placement.nodeSelector },
    toleration: placement.tolerations && [...placement.tolerations],
    topologySpreadConstraint: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
      maxSkew: 1,
      topologyKey,
      // "DoNotSchedule" leaves pods pending where nodes carry no zone, as on kind and k3d.
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: [{ matchLabels: selectorLabels(name) }],
    })),
    initContainer: initContainers.length === 0 ? undefined : initContainers.map((each) => containerSpec(each, context)),
    container: [container, ...sidecars].map((each) => containerSpec(each, context)),
    volume: podVolumes(podContainers(props).flatMap(({ mounts = [] }) => mounts)),
  } satisfies DeploymentV1SpecTemplateSpec;
}

/** Annotations that change when a Secret is rotated or a file changes, so that the pods are replaced. */
export function podAnnotations(props: PodProps): Record<string, string> {
  const { secrets, files } = podSources(props, ({ live = false }) => !live);
  const annotations = [
    ...secrets.map(({ name, revision }) => [`zerotrace.io/secret-${name}`, `revision-${revision}`] as const),
    ...files.map(({ name, hash }) => [`zerotrace.io/config-${name}`, hash] as const),
  ];
  return Object.fromEntries(annotations.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The Secrets and ConfigMaps of the same stack that the pods read. Terraform must write them first: a pod that starts while
 * one is being changed keeps the former content, and nothing would replace it later.
 */
export function podDependencies(scope: Construct, props: PodProps): ITerraformDependable[] {
  const { secrets, files } = podSources(props);
  return [...secrets, ...files]
    .map(({ resource }) => resource)
    .filter((resource) => TerraformStack.of(resource) === TerraformStack.of(scope));
}

/** The images of a pod, as they are pulled. */
export function podImages(props: PodProps): string[] {
  return [...new Set(podContainers(props).map(({ image }) => pullReference(image, props.imageMirror)))];
}

function podSources(
  props: PodProps,
  isWanted: (mount: ConfigMount) => boolean = () => true,
): { secrets: WriteOnlySecret[]; files: ConfigFiles[] } {
  const secrets = new Set<WriteOnlySecret>();
  const files = new Set<ConfigFiles>();
  for (const { environment = {}, mounts = [] } of podContainers(props)) {
    for (const value of Object.values(environment)) {
      if (typeof value === 'object' && 'secret' in value) secrets.add(value.secret);
    }
    for (const mount of mounts) {
      if (mount.kind === 'secret') secrets.add(mount.secret);
      if (mount.kind === 'config' && isWanted(mount)) files.add(mount.files);
    }
  }
  return { secrets: [...secrets], files: [...files] };
}
