import { summaryTable } from '../../../cli/commands/synth';

describe('the table of npm run synth', () => {
  it('has a block per stack, a line per chart and per image', () => {
    const stacks = [
      { environment: 'local', stack: 'local-network', resources: 3, charts: [], images: [] },
      {
        environment: 'local',
        stack: 'local-platform',
        resources: 12,
        charts: [
          { chart: 'cert-manager', version: 'v1.20.1', images: ['quay.io/a:1', 'quay.io/b:1'] },
          { chart: 'crds', version: '1.0.0', images: [] },
        ],
        images: ['ghcr.io/x:1'],
      },
    ];
    expect(summaryTable(stacks).split('\n')).toEqual([
      'STACK           RESOURCES  CHART                 IMAGES',
      'local-network           3  -                     -',
      'local-platform         12  cert-manager v1.20.1  quay.io/a:1',
      '                                                 quay.io/b:1',
      '                           crds 1.0.0',
      '                           -                     ghcr.io/x:1',
    ]);
  });
});
