import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A provider as a stack requires it. */
export interface RequiredProvider {
  readonly source: string;
  readonly version?: string | undefined;
}

const stackFile = z.object({
  terraform: z
    .object({
      required_providers: z
        .record(z.string(), z.object({ source: z.string(), version: z.string().optional() }))
        .optional(),
    })
    .optional(),
  resource: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

const manifestFile = z.object({
  version: z.string(),
  stacks: z.record(
    z.string(),
    z.object({ name: z.string(), workingDirectory: z.string(), dependencies: z.array(z.string()) }),
  ),
});

/** What this program needs to know of a synthesized stack. */
export type StackFile = z.output<typeof stackFile>;

/** The list of stacks that cdktf writes beside them. */
export type ManifestFile = z.output<typeof manifestFile>;

/** Reads `cdk.tf.json` of a stack's folder. */
export function readStackFile(folder: string): StackFile {
  return stackFile.parse(JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')));
}

/** Reads `manifest.json` of an output folder. */
export function readManifest(outdir: string): ManifestFile {
  return manifestFile.parse(JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')));
}

/** The providers that a stack requires. */
export function requiredProviders(stack: StackFile): readonly RequiredProvider[] {
  return Object.values(stack.terraform?.required_providers ?? {});
}
