import type { ImageReference } from '../core/image-reference';
import type { Resources } from '../core/quantity';
import type { ConfigFiles } from './config-files';
import type { Probe } from './probe';
import type { SecretKey, WriteOnlySecret } from './write-only-secret';

/** Value of an environment variable: a text, a key of a Secret, or a field of the pod such as `status.podIP`. */
export type EnvironmentValue = string | SecretKey | { readonly field: string };

/** A port that a container listens on. */
export interface ContainerPort {
  readonly port: number;
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether the Service offers it. @default true */
  readonly exposed?: boolean;
}

/** Files in a container. */
export type Mount =
  /** An empty directory that goes with the pod: for what must be writable under a read-only root. */
  | { readonly kind: 'temporary'; readonly path: string; readonly sizeLimit: string; readonly inMemory?: boolean }
  /** Files of a ConfigMap. */
  | { readonly kind: 'config'; readonly path: string; readonly files: ConfigFiles }
  /** Keys of a Secret as files, readable by the container's group. */
  | { readonly kind: 'secret'; readonly path: string; readonly secret: WriteOnlySecret }
  /** A volume that a StatefulSet claims for each pod. */
  | {
      readonly kind: 'claim';
      readonly path: string;
      readonly name: string;
      readonly size: string;
      readonly storageClass?: string;
    }
  /** A directory of the node. Needs a namespace whose Pod Security Standard is `privileged`. */
  | { readonly kind: 'host'; readonly path: string; readonly hostPath: string; readonly readOnly: boolean };

/** A container. */
export interface ContainerProps {
  readonly name: string;
  readonly image: ImageReference;
  /** @default - the image's entry point */
  readonly command?: readonly string[];
  /** @default - the image's arguments */
  readonly args?: readonly string[];
  /** Ports by name. @default - none */
  readonly ports?: Readonly<Record<string, ContainerPort>>;
  /** Environment variables. @default - none */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>;
  /** @default - none */
  readonly mounts?: readonly Mount[];
  readonly resources: Resources;
  /** Until it says yes, no other probe is asked. @default - none */
  readonly startup?: Probe;
  /** While it says no, no Service sends traffic. @default - none */
  readonly readiness?: Probe;
  /** When it says no, the container is started again: only for what a restart cures. @default - none */
  readonly liveness?: Probe;
  /** @default true */
  readonly readOnlyRootFilesystem?: boolean;
  /** Linux capabilities beyond none. Needs a namespace that permits them. @default - none */
  readonly capabilities?: readonly string[];
  /** @default - what the pod says */
  readonly runAsUser?: number;
}
