import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../../tools/locate';
import { chartsFolder } from './chart-sources';

/**
 * Tests that compare what we say of charts with the charts themselves: skipped with the reason in their name where helm or the
 * folder of unpacked charts is missing. `needed` are charts that must be in the folder.
 */
export function describeWithCharts(
  title: string,
  needed: readonly string[],
  tests: (helm: string, folder: string) => void,
): void {
  const helm = toolPath('helm');
  const folder = chartsFolder;
  if (helm !== undefined && folder !== undefined && ['', ...needed].every((chart) => existsSync(join(folder, chart)))) {
    tests(helm, folder);
    return;
  }
  describe.skip(`${title} (needs helm, "npm run tools -- helm", and ZEROTRACE_CHARTS_DIR, a folder of unpacked charts)`, () => {
    it('is skipped', () => undefined);
  });
}
