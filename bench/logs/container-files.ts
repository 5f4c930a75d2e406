import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogService } from '../../logs/datasets';
import { logSources } from '../../logs/sources';
import { mix } from './mix';

const uid = '0c5a1b9e-2d3f-4a5b-8c7d-9e0f1a2b3c4d';

/** Folder of a service's container, as the kubelet names it. */
function containerFolder(service: LogService): string {
  const source = logSources.find((candidate) => candidate.service === service);
  return source === undefined
    ? `kube-system_karpenter-5d78c9869d-abcde_${uid}/controller`
    : `${source.namespace}_${source.pod}7d9f8b6c5-x2x4z_${uid}/${source.container}`;
}

/** Lines of each service in the mix, as the container runtime writes them; `total` is a multiple of a hundred. */
export function containerLines(total: number): ReadonlyMap<LogService, readonly string[]> {
  const lines = new Map<LogService, string[]>();
  for (let hundred = 0; hundred < total / 100; hundred += 1) {
    for (const { service, share, text } of mix) {
      const own = lines.get(service) ?? [];
      lines.set(service, own);
      for (let each = 0; each < share; each += 1) {
        const index = hundred * share + each;
        const at = new Date(Date.UTC(2026, 10, 25, 10) + hundred * 370 + each).toISOString();
        own.push(`${at.slice(0, -1)}${String(index % 1_000_000).padStart(6, '0')}Z stdout F ${text(index)}`);
      }
    }
  }
  return lines;
}

/** Writes the files of every container, a file each. */
export function writeContainerFiles(folder: string, total: number): void {
  for (const [service, lines] of containerLines(total)) {
    const own = join(folder, containerFolder(service));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, '0.log'), `${lines.join('\n')}\n`);
  }
}
