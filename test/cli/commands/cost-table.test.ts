import { costTable } from '../../../cli/commands/cost-table';
import type { EnvironmentCost } from '../../../environments/layer-cost';

const gibibyte = 2 ** 30;

const cost: EnvironmentCost = {
  environment: 'production',
  nodes: 9,
  layers: [
    {
      layer: 'logging',
      perNode: { cpu: 220, memory: gibibyte / 4, disk: 0 },
      total: { cpu: 5090, memory: 37 * gibibyte, disk: 1370 * gibibyte },
    },
    {
      layer: 'security',
      perNode: { cpu: 320, memory: gibibyte / 2, disk: 0 },
      total: { cpu: 6370, memory: 16.5 * gibibyte, disk: 210 * gibibyte },
    },
  ],
};

describe('the table of what layers ask', () => {
  it('has a block per environment, a line per layer and one for all', () => {
    expect(costTable([cost]).split('\n')).toEqual([
      'ENVIRONMENT  NODES  LAYER     CPU/NODE  MEMORY/NODE  DISK/NODE    CPU     MEMORY      DISK',
      'production       9  logging       0.22     0.25 GiB          -   5.09  37.00 GiB  1370 GiB',
      '                    security      0.32     0.50 GiB          -   6.37  16.50 GiB   210 GiB',
      '                    together      0.54     0.75 GiB          -  11.46  53.50 GiB  1580 GiB',
    ]);
  });
});
