import { z } from 'zod';

const movingTags = ['latest', 'main', 'master', 'stable', 'edge', 'nightly'];

/** A container image as an environment names it. */
export const imageSchema = z.strictObject({
  repository: z
    .string()
    .regex(/^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)+$/, 'registry/path, such as "ghcr.io/example/zerotrace-api"')
    .meta({ description: 'Registry and path, without tag.' }),
  tag: z
    .string()
    .regex(/^\w[\w.-]{0,127}$/, 'an image tag')
    .meta({ description: 'Tag. With a digest it is for people only.' }),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hexadecimal digits')
    .optional()
    .meta({ description: 'Digest of the image index: what is run, whatever the tag says later. Default: none.' }),
});

/** A container image: where it is and which one. */
export type ImageReference = z.output<typeof imageSchema>;

/** Parses `registry/path:tag` or `registry/path:tag@sha256:...`, the form in which charts and docs write images. */
export function image(reference: string): ImageReference {
  const match = /^(?<repository>[^@]+):(?<tag>[^:@/]+)(?:@(?<digest>.+))?$/.exec(reference);
  return imageSchema.parse({ ...match?.groups });
}

/** Whether a tag is one that registries move: the same text names another image tomorrow. */
export function isMovingTag(tag: string): boolean {
  return movingTags.includes(tag) || !/\d/.test(tag);
}

/** The image as a container runtime pulls it. A mirror replaces the registry and keeps the path. */
export function pullReference(reference: ImageReference, mirror?: string): string {
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${mirroredRepository(reference.repository, mirror)}:${reference.tag}${digest}`;
}

/** `quay.io/jetstack/x` at mirror `registry.example.com/cache` is `registry.example.com/cache/jetstack/x`. */
export function mirroredRepository(repository: string, mirror?: string): string {
  return mirror === undefined ? repository : `${mirror}/${repository.slice(repository.indexOf('/') + 1)}`;
}
