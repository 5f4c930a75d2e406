import { z } from 'zod';

/** Mirrors for networks without a way to the public registries. */
export const mirrorOptions = z.strictObject({
  charts: z.url().optional().meta({
    description: 'Chart repository (https://...) or OCI registry (oci://...) that has every chart. Default: none.',
  }),
  images: z
    .string()
    .regex(/^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)*$/, 'host or host/path, without scheme')
    .optional()
    .meta({ description: 'Image registry that replaces the registry of every image; the path stays. Default: none.' }),
  providers: z
    .string()
    .regex(/^[a-z0-9.-]+(?::\d+)?$/, 'a host name')
    .optional()
    .meta({ description: 'Terraform registry that has hashicorp/aws, helm and kubernetes. Default: none.' }),
});

/** Mirrors for networks without a way to the public registries. */
export type MirrorOptions = z.output<typeof mirrorOptions>;
