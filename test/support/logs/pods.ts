import { logSources } from '../../../logs/sources';
import type { LogService } from '../../../logs/datasets';

const uid = '0c5a1b9e-2d3f-4a5b-8c7d-9e0f1a2b3c4d';

/** The folder of a container of a service, below the folder of the kubelet's logs. */
export function podFolder(service: LogService): string {
  const source = logSources.find((candidate) => candidate.service === service);
  return source === undefined
    ? `kube-system_coredns-5d78c9869d-abcde_${uid}/coredns`
    : `${source.namespace}_${source.pod}7d9f8b6c5-x2x4z_${uid}/${source.container}`;
}

/** The file that a container writes. */
export function podFile(service: LogService): string {
  return `/var/log/pods/${podFolder(service)}/0.log`;
}

/** A line as the container runtime writes it. */
export function cri(
  text: string,
  stream: 'stdout' | 'stderr' = 'stdout',
  time = '2026-11-25T10:00:00.123456789Z',
  flag = 'F',
): string {
  return `${time} ${stream} ${flag} ${text}`;
}

/** A text as the container runtime writes it: lines, and fragments of at most 16 KiB of each. */
export function criLines(
  text: string,
  stream: 'stdout' | 'stderr',
  time: string,
  fragment = 16_384,
): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const bytes = Buffer.from(line, 'utf8');
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length || at === 0; at += fragment) {
      const last = at + fragment >= bytes.length;
      pieces.push(cri(bytes.subarray(at, at + fragment).toString('latin1'), stream, time, last ? 'F' : 'P'));
    }
    return pieces;
  });
}
