import { join } from 'node:path';
import { platforms } from '../../cli/platforms';
import { synthesize } from '../../cli/synthesis/synthesize';
import { scratch } from './scratch';

/** Synthesizes every environment into a new folder; gives the folder with the stacks and the one for review. */
export function synthesized(): { readonly outdir: string; readonly generated: string } {
  const folder = scratch();
  const [outdir, generated] = [join(folder, 'cdktf.out'), join(folder, 'generated')];
  synthesize({ ...platforms, outdir, generated });
  return { outdir, generated };
}
