import { counts } from './rows';
import { seriesText } from './text';

/** Series that no rule reads, of which a cluster has most: they make the index and the memory what they are. */
export function otherPage(series: number): Buffer {
  const pods = counts.pods;
  const lines = Array.from({ length: series }, (_, index) => {
    const pod = index % pods;
    const labels = {
      namespace: `team-${pod % 13}`,
      pod: `deployment-${pod % 60}-5d8f9c7b6d-${pod}`,
      container: `container-${pod % 40}`,
      id: `/kubepods.slice/kubepods-burstable.slice/pod${String(pod).padStart(32, '0')}`,
    };
    return `${seriesText(`other_${Math.floor(index / pods)}_total`, labels)} ${index}\n`;
  });
  return Buffer.from(lines.join(''));
}
