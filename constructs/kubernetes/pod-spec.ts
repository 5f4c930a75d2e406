import type { DeploymentV1SpecTemplateSpec } from '@cdktf/provider-kubernetes/lib/deployment-v1';
import { pullReference } from '../core/image-reference';
import { literal } from '../core/literal';
import type { ContainerProps, EnvironmentValue, Mount } from './container';
import { selectorLabels } from './labels';
import type { PodProps } from './pod';

/** The pod of a workload as the kubernetes provider takes it, in the same shape for every kind of workload. */
export function podSpec(name: string, props: PodProps) {
  const { container, initContainers = [], sidecars = [], user, placement = {}, imageMirror } = props;
  const root = user === 0;
  const all = [...initContainers, container, ...sidecars];
  return {
    // Link variables such as REDIS_PORT=tcp://... override settings of the same name: enrichment does not start then.
    enableServiceLinks: false,
    automountServiceAccountToken: false,
    serviceAccountName: props.serviceAccount,
    priorityClassName: props.priorityClass,
    terminationGracePeriodSeconds: props.terminationGracePeriodSeconds ?? 30,
    securityContext: {
      runAsNonRoot: !root,
      runAsUser: String(user),
      runAsGroup: String(user),
      fsGroup: String(user),
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
    initContainer:
      initContainers.length === 0 ? undefined : initContainers.map((each) => containerSpec(each, imageMirror)),
    container: [container, ...sidecars].map((each) => containerSpec(each, imageMirror)),
    volume: volumes(all.flatMap(({ mounts = [] }) => mounts)),
  } satisfies DeploymentV1SpecTemplateSpec;
}

/** Annotations that change when a Secret is rotated or a file changes, so that the pods are replaced. */
export function podAnnotations({ container, initContainers = [], sidecars = [] }: PodProps): Record<string, string> {
  const annotations = new Map<string, string>();
  for (const each of [container, ...initContainers, ...sidecars]) {
    for (const value of Object.values(each.environment ?? {})) {
      if (typeof value === 'object' && 'secret' in value) {
        annotations.set(`zerotrace.io/secret-${value.secret.name}`, `revision-${value.secret.revision}`);
      }
    }
    for (const mount of each.mounts ?? []) {
      if (mount.kind === 'secret')
        annotations.set(`zerotrace.io/secret-${mount.secret.name}`, `revision-${mount.secret.revision}`);
      if (mount.kind === 'config') annotations.set(`zerotrace.io/config-${mount.files.name}`, mount.files.hash);
    }
  }
  return Object.fromEntries([...annotations].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The images of a pod, as they are pulled. */
export function podImages({ container, initContainers = [], sidecars = [], imageMirror }: PodProps): string[] {
  return [
    ...new Set([...initContainers, container, ...sidecars].map(({ image }) => pullReference(image, imageMirror))),
  ];
}

function containerSpec(props: ContainerProps, imageMirror: string | undefined) {
  const { name, image, command, args, ports = {}, environment = {}, mounts = [], resources, capabilities = [] } = props;
  return {
    name,
    image: pullReference(image, imageMirror),
    imagePullPolicy: 'IfNotPresent',
    command: command && [...literal(command)],
    args: args && [...literal(args)],
    port: Object.entries(ports).map(([portName, { port, protocol = 'TCP' }]) => ({
      name: portName,
      containerPort: port,
      protocol,
    })),
    env: Object.entries(environment).map(([variable, value]) => ({ name: variable, ...environmentValue(value) })),
    volumeMount: mounts.map((mount) => ({
      name: volumeName(mount),
      mountPath: mount.path,
      readOnly: mount.kind === 'config' || mount.kind === 'secret' || (mount.kind === 'host' && mount.readOnly),
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
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: props.readOnlyRootFilesystem ?? true,
      capabilities: { drop: ['ALL'], add: capabilities.length === 0 ? undefined : [...capabilities] },
      runAsUser: props.runAsUser === undefined ? undefined : String(props.runAsUser),
    },
  };
}

function environmentValue(value: EnvironmentValue) {
  if (typeof value === 'string') return { value };
  if ('field' in value) return { valueFrom: { fieldRef: { fieldPath: value.field } } };
  return { valueFrom: { secretKeyRef: { name: value.secret.name, key: value.key } } };
}

function volumeName(mount: Mount): string {
  switch (mount.kind) {
    case 'temporary':
    case 'host':
      return mount.path.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
    case 'config':
      return mount.files.name;
    case 'secret':
      return mount.secret.name;
    case 'claim':
      return mount.name;
  }
}

/** Volumes of a pod, each once however many containers mount it. Claims are the StatefulSet's own. */
function volumes(mounts: readonly Mount[]) {
  const byName = new Map(mounts.filter(({ kind }) => kind !== 'claim').map((mount) => [volumeName(mount), mount]));
  return [...byName].map(([name, mount]) => ({ name, ...volumeSource(mount) }));
}

function volumeSource(mount: Mount) {
  switch (mount.kind) {
    case 'temporary':
      return { emptyDir: { sizeLimit: mount.sizeLimit, medium: mount.inMemory ? 'Memory' : '' } };
    case 'config':
      return { configMap: { name: mount.files.name } };
    case 'secret':
      return { secret: { secretName: mount.secret.name, defaultMode: '0440' } };
    case 'host':
      return { hostPath: { path: mount.hostPath } };
    case 'claim':
      return {};
  }
}
