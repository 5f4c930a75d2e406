import type { ImageReference } from '../core/image-reference';
import type { Resources } from '../core/quantity';
import type { ConfigFiles } from './config-files';
import type { Probe } from './probe';
import type { SecretKey, WriteOnlySecret } from './write-only-secret';

/**
 * Value of an environment variable: a text, a key of a Secret, or a field of the pod such as `status.podIP`.
 *
 * A text arrives as it is written, `\${...}` included. A text that holds a cdktf token is a reference and is resolved.
 */
export type EnvironmentValue = string | SecretKey | { readonly field: string };

/** A port that a container listens on. */
export interface ContainerPort {
  /** Number of the port, 1 to 65535. */
  readonly port: number;
  /** Transport protocol. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether the Service offers it. @default true */
  readonly exposed?: boolean;
}

/**
 * The one file that is mounted, at `path` itself: beside files that are there already, and for who copies a folder, since a whole mount
 * has links in place of files. It keeps its content until the pod is replaced. Default: every file, in the folder `path`.
 */
type SingleFile = string;

/** Files in a container. Containers of one pod that mount the same thing, or the same temporary path, share it. */
export type Mount =
  /** An empty directory that goes with the pod: for what must be writable under a read-only root. */
  | {
      readonly kind: 'temporary';
      readonly path: string;
      /** A pod that writes more is evicted. */
      readonly sizeLimit: string;
      /** Whether it is memory, which counts towards the limit of the container. @default false */
      readonly inMemory?: boolean;
    }
  /** Files of a ConfigMap, read-only. */
  | {
      readonly kind: 'config';
      readonly path: string;
      readonly files: ConfigFiles;
      readonly file?: SingleFile;
      /** Whether the program takes changed files in by itself: no change replaces the pods then. @default false */
      readonly live?: boolean;
    }
  /** Keys of a Secret as files, readable by the pod's group and by nobody else. */
  | { readonly kind: 'secret'; readonly path: string; readonly secret: WriteOnlySecret; readonly file?: SingleFile }
  /** Keys of a Secret that an operator of the cluster makes: a pod waits until it is there. */
  | { readonly kind: 'foreign-secret'; readonly path: string; readonly secretName: string; readonly file?: SingleFile }
  /** A volume that a StatefulSet claims for each pod. Neither size nor class can change in place. */
  | {
      readonly kind: 'claim';
      readonly path: string;
      /** First part of the name of each claim: `<name>-<workload>-<number>`. */
      readonly name: string;
      readonly size: string;
      /** @default - the cluster's default class */
      readonly storageClass?: string;
      /** Folder of the volume that is mounted; it is made. @default - all of the volume */
      readonly folder?: string;
      /** @default false */
      readonly readOnly?: boolean;
    }
  /** A directory of the node. Needs a namespace whose Pod Security Standard is `privileged`. */
  | { readonly kind: 'host'; readonly path: string; readonly hostPath: string; readonly readOnly: boolean };

/** Time before SIGTERM: a request to a port of the container, or a program of its image. Counts as part of the grace period. */
export type BeforeStop =
  { readonly path: string; readonly port: string } | { readonly command: readonly [string, ...string[]] };

/**
 * Serves on for as long as nodes take to learn that the pod is gone: without it, what they still send meets a closed port. For images
 * that have `sleep`.
 */
export const settleBeforeStop = { command: ['sleep', '5'] } as const satisfies BeforeStop;

/** A container. */
export interface ContainerProps {
  /** Name, unique in the pod. */
  readonly name: string;
  /** Image that it runs. */
  readonly image: ImageReference;
  /** Program, in place of the image's entry point. @default - the image's entry point */
  readonly command?: readonly string[];
  /** Arguments of the program. @default - the image's arguments */
  readonly args?: readonly string[];
  /** Ports by name: at most 15 characters, unique in the pod. @default - none */
  readonly ports?: Readonly<Record<string, ContainerPort>>;
  /** Environment variables. @default - none */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>;
  /** Files and directories beside the image's own. @default - none */
  readonly mounts?: readonly Mount[];
  /** What the scheduler reserves, and what the container may take. */
  readonly resources: Resources;
  /** Until it says yes, no other probe is asked. @default - none */
  readonly startup?: Probe;
  /** While it says no, no Service sends traffic. @default - none */
  readonly readiness?: Probe;
  /** When it says no, the container is started again: only for what a restart cures. @default - none */
  readonly liveness?: Probe;
  /** What the kubelet asks by HTTP, or runs in the container, and waits for before it sends SIGTERM. @default - SIGTERM at once */
  readonly beforeStop?: BeforeStop;
  /** Whether the container cannot write to its own image's files. @default true */
  readonly readOnlyRootFilesystem?: boolean;
  /** Linux capabilities beyond none. Needs a namespace that permits them. @default - none */
  readonly capabilities?: readonly string[];
  /** User id in place of the pod's. The file-system group stays the pod's. @default - the pod's user */
  readonly runAsUser?: number;
  /** Group id in place of the pod's. @default - the pod's group */
  readonly runAsGroup?: number;
}

/** A container that runs to its end before the others start. Kubernetes refuses probes on it, and nothing calls it. */
export type InitContainerProps = Omit<ContainerProps, 'ports' | 'startup' | 'readiness' | 'liveness' | 'beforeStop'>;
