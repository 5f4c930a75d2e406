import type { Mount } from './container';

type Claim = Extract<Mount, { kind: 'claim' }>;

/** Name of the volume behind a mount: what is mounted twice has one. */
export function volumeName(mount: Mount): string {
  switch (mount.kind) {
    case 'temporary':
    case 'host':
      return label(mount.path) || 'root';
    case 'config':
      return label(mount.files.name);
    case 'secret':
      return label(mount.secret.name);
    case 'foreign-secret':
      return label(mount.secretName);
    case 'claim':
      return mount.name;
  }
}

/** Volumes of a pod, each once however many containers mount it. Claims are the StatefulSet's own. */
export function podVolumes(mounts: readonly Mount[]) {
  return unique(mounts)
    .filter(({ kind }) => kind !== 'claim')
    .map((mount) => ({ name: volumeName(mount), ...volumeSource(mount) }));
}

/** Claims that a StatefulSet makes for each pod. */
export function volumeClaims(mounts: readonly Mount[]) {
  return unique(mounts)
    .filter((mount): mount is Claim => mount.kind === 'claim')
    .map(({ name, size, storageClass }) => ({
      metadata: { name },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: storageClass,
        resources: { requests: { storage: size } },
      },
    }));
}

/** Names of volumes that mounts mean different things by: only one of them would be mounted. */
export function ambiguousVolumes(mounts: readonly Mount[]): string[] {
  const sources = new Map<string, Set<string>>();
  for (const mount of mounts) {
    const name = volumeName(mount);
    const source = mount.kind === 'claim' ? claimOf(mount) : volumeSource(mount);
    sources.set(name, (sources.get(name) ?? new Set()).add(JSON.stringify(source)));
  }
  return [...sources].filter(([, { size }]) => size > 1).map(([name]) => name);
}

/** What two mounts of one claim have in common. */
function claimOf({ name, size, storageClass }: Claim) {
  return { name, size, storageClass };
}

function unique(mounts: readonly Mount[]): readonly Mount[] {
  return [...new Map(mounts.map((mount) => [volumeName(mount), mount])).values()];
}

function label(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function volumeSource(mount: Mount) {
  switch (mount.kind) {
    case 'temporary':
      return { emptyDir: { sizeLimit: mount.sizeLimit, medium: mount.inMemory ? 'Memory' : undefined } };
    case 'config':
      return { configMap: { name: mount.files.name } };
    case 'secret':
      // Its owner is root: the pod reads it through its file-system group.
      return { secret: { secretName: mount.secret.name, defaultMode: '0440' } };
    case 'foreign-secret':
      return { secret: { secretName: mount.secretName, defaultMode: '0440' } };
    case 'host':
      return { hostPath: { path: mount.hostPath } };
    case 'claim':
      return {};
  }
}
