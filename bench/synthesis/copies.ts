import type { EnvironmentInput } from '../../environments/environment';

/** As many environments as are wanted, made from the given ones: what two environments must not share differs. */
export function copiesOf(originals: readonly EnvironmentInput[], count: number): EnvironmentInput[] {
  return Array.from({ length: count }, (_, index) => {
    const original = originals[index % originals.length];
    if (original === undefined) throw new RangeError('no environment to copy');
    return index < originals.length ? original : copy(original, index);
  });
}

function copy(original: EnvironmentInput, index: number): EnvironmentInput {
  const { secrets, services, target } = original;
  const name = `${original.name}-${index}`;
  const { web } = services;
  return {
    ...original,
    name,
    services: {
      ...services,
      web: { ...web, image: { repository: web.image.repository, tag: `0.1.0-${name}`, digest: digest(index) } },
    },
    secrets:
      secrets?.source?.kind === 'secrets-manager'
        ? { ...secrets, source: { ...secrets.source, prefix: `zerotrace/${name}` } }
        : secrets,
    target:
      target.kind === 'kubeconfig'
        ? { ...target, context: `kind-${name}` }
        : {
            ...target,
            domain: `${name}.example.com`,
            network:
              target.network.kind === 'managed'
                ? { ...target.network, cidr: `10.${index + 100}.0.0/16` }
                : target.network,
          },
  };
}

function digest(index: number): string {
  return `sha256:${String(index).padStart(64, '0')}`;
}
