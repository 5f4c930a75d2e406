import type { DeploymentV1SpecTemplateSpecContainer } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { pullReference } from '../core/image-reference';
import { literalText } from '../core/literal-text';
import type { BeforeStop, ContainerProps, EnvironmentValue, Mount } from './container';
import { volumeName } from './pod-volumes';

/** Mounts that nobody writes to, whatever the container asks for. */
const readOnlyKinds: readonly Mount['kind'][] = ['config', 'foreign-secret', 'secret'];

/** What a container takes from its pod. */
export interface ContainerSpecContext {
  /** User of the pod. */
  readonly user: number;
  /** Registry that every image is pulled through. */
  readonly imageMirror: string | undefined;
  /** Whether the pod is in the network of its node. */
  readonly hostNetwork: boolean;
}

/** A container as the kubernetes provider takes it. */
export function containerSpec(
  props: ContainerProps,
  { user: podUser, imageMirror, hostNetwork }: ContainerSpecContext,
) {
  const { name, image, command, args, ports = {}, environment = {}, mounts = [], resources, capabilities = [] } = props;
  const user = props.runAsUser ?? podUser;
  return {
    name,
    image: pullReference(image, imageMirror),
    imagePullPolicy: 'IfNotPresent',
    command: command && [...literalText(command)],
    args: args && [...literalText(args)],
    port: Object.entries(ports).map(([portName, { port, protocol = 'TCP' }]) => ({
      name: portName,
      containerPort: port,
      // The API server fills it in where it is left out: every plan would show a change.
      ...(hostNetwork && { hostPort: port }),
      protocol,
    })),
    env: Object.entries(environment).map(([variable, value]) => ({ name: variable, ...environmentValue(value) })),
    volumeMount: mounts.map((mount) => ({
      name: volumeName(mount),
      mountPath: mount.path,
      subPath: subPath(mount),
      readOnly: readOnlyKinds.includes(mount.kind) || ('readOnly' in mount && mount.readOnly),
      // What the node mounts later is to be seen too, such as another disk.
      ...(mount.kind === 'host' && mount.readOnly && { mountPropagation: 'HostToContainer' }),
    })),
    resources: {
      requests: { ...resources.requests },
      limits: {
        memory: resources.limits.memory,
        ...(resources.limits.cpu === undefined ? {} : { cpu: resources.limits.cpu }),
      },
    },
    startupProbe: props.startup?.toTerraform(),
    readinessProbe: props.readiness?.toTerraform(),
    livenessProbe: props.liveness?.toTerraform(),
    lifecycle: props.beforeStop && { preStop: [preStop(props.beforeStop)] },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: props.readOnlyRootFilesystem ?? true,
      capabilities: { drop: ['ALL'], add: capabilities.length === 0 ? undefined : [...capabilities] },
      // The provider sends `false` where it is left out, which overrides the pod's `true` and which restricted Pod
      // Security refuses (kubernetes 2.38.0, expandContainerSecurityContext).
      runAsNonRoot: user !== 0,
      runAsUser: props.runAsUser === undefined ? undefined : String(props.runAsUser),
      runAsGroup: props.runAsGroup === undefined ? undefined : String(props.runAsGroup),
    },
  } satisfies DeploymentV1SpecTemplateSpecContainer;
}

function subPath(mount: Mount): string | undefined {
  if (mount.kind === 'claim') return mount.folder;
  return 'file' in mount ? mount.file : undefined;
}

function preStop(hook: BeforeStop) {
  return 'command' in hook ? { exec: { command: [...literalText(hook.command)] } } : { httpGet: { ...hook } };
}

function environmentValue(value: EnvironmentValue) {
  if (typeof value === 'string') return { value: literalText(value) };
  if ('field' in value) return { valueFrom: { fieldRef: { fieldPath: value.field } } };
  return { valueFrom: { secretKeyRef: { name: value.secret.name, key: value.key } } };
}
