import type { ImageReference } from '../constructs/core/image-reference';
import { mirroredRepository } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import type { Placement } from '../constructs/kubernetes/placement';

/** An image, in the two values that most charts have for it. */
export interface ImageValues {
  readonly repository: string;
  readonly tag: string;
}

/** The values of an image, named at the mirror where there is one. */
export function imageValues({ repository, tag }: ImageReference, mirror?: string): ImageValues {
  return { repository: mirroredRepository(repository, mirror), tag };
}

/** Values that charts hand on to a pod as they are. */
export interface PodValues extends Placement {
  readonly resources: Resources;
}

/** Security of a pod, as far as charts leave it open. */
export interface PodSecurityValues {
  readonly runAsNonRoot: true;
  readonly runAsUser?: number;
  readonly fsGroup?: number;
  readonly seccompProfile: { readonly type: 'RuntimeDefault' };
}

/** Security of a container, as far as charts leave it open. */
export interface ContainerSecurityValues {
  readonly allowPrivilegeEscalation: false;
  readonly readOnlyRootFilesystem: true;
  readonly runAsNonRoot: true;
  readonly capabilities: { readonly drop: readonly ['ALL'] };
}

/** What the `restricted` standard asks of a pod (https://kubernetes.io/docs/concepts/security/pod-security-standards/). */
export const restrictedPod = {
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
} as const satisfies PodSecurityValues;

/** What the `restricted` standard asks of a container, and a read-only root. */
export const restrictedContainer = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
  capabilities: { drop: ['ALL'] },
} as const satisfies ContainerSecurityValues;

/** A rule by which the scheduler spreads pods. */
export interface SpreadValues {
  readonly maxSkew: number;
  readonly topologyKey: string;
  readonly whenUnsatisfiable: 'ScheduleAnyway';
  readonly labelSelector: { readonly matchLabels: Readonly<Record<string, string>> };
}

/**
 * Spreads the pods with these labels over zones, then over nodes. Only a preference: on clusters whose nodes carry no zone,
 * such as kind, a demand would leave pods pending.
 */
export function spread(matchLabels: Readonly<Record<string, string>>): SpreadValues[] {
  return ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
  }));
}

/** A volume that each pod of a server claims. */
export interface ClaimValues {
  readonly volumeClaimTemplate: {
    readonly spec: {
      readonly storageClassName?: string;
      readonly accessModes: readonly ['ReadWriteOnce'];
      readonly resources: { readonly requests: { readonly storage: string } };
    };
  };
}

/** A volume of a size. Without a class it has the cluster's default. */
export function claim(storage: string, storageClassName?: string): ClaimValues {
  return {
    volumeClaimTemplate: {
      spec: {
        ...(storageClassName !== undefined && { storageClassName }),
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage } },
      },
    },
  };
}
