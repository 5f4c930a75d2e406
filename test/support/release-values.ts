import { parse } from 'yaml';
import { z } from 'zod';
import type { Synthesized } from './synthesize';
import { resource } from './synthesize';

const manifests = z.object({
  manifests: z.array(
    z.looseObject({
      kind: z.string(),
      metadata: z.looseObject({ name: z.string() }),
      spec: z.unknown().optional(),
      stringData: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** An object in a release of manifests, as far as tests look into it. */
export type ReleasedObject = z.output<typeof manifests>['manifests'][number];

/** Values of the release whose logical name starts with `name`, as Helm reads them (YAML 1.1). Terraform's escape is undone. */
export function releaseValues(synthesized: Synthesized, name: string): unknown {
  const [text] = z.array(z.string()).parse(resource(synthesized, 'helm_release', name)['values']);
  return parse((text ?? '').replaceAll('$${', '${'), { version: '1.1' });
}

/** Objects of a release of manifests, in their order. */
export function releasedObjects(synthesized: Synthesized, name: string): readonly ReleasedObject[] {
  return manifests.parse(releaseValues(synthesized, name)).manifests;
}
