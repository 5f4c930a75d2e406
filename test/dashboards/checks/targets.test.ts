import { allTargets, targetsOf, textOf } from '../../../dashboards/checks/targets';
import { exported, sampleDashboard, withPanel } from '../../support/sample-dashboard';

describe('queries of an exported dashboard', () => {
  it('are all of its panels, headings left out', () => {
    expect(allTargets(exported(sampleDashboard)).map(({ panel, target }) => [panel.title, target])).toEqual([
      ['Critical alerts', { refId: 'A', expr: expect.stringContaining('severity="critical"') }],
      ['Warnings', { refId: 'A', expr: expect.stringContaining('severity="warning"') }],
      ['All', { refId: 'A', expr: expect.stringContaining('envoy_virtual_cluster!~"web"') }],
      ['Alerts that fire', { refId: 'A', expr: expect.stringMatching(/^group by/) }],
      ['Requests', { refId: 'A', expr: expect.stringMatching(/^sum by \(envoy_virtual_cluster\)/) }],
    ]);
  });

  it('have empty texts where they say nothing, which the checks find', () => {
    const [panel] =
      withPanel('Requests', () => ({
        targets: [{ refId: 'B', _implementsDataqueryVariant: () => undefined }],
      })).panels?.filter(({ title }) => title === 'Requests') ?? [];
    if (panel === undefined || !('targets' in panel)) throw new Error('the sample has no such panel');
    expect(targetsOf(panel)).toEqual([{ refId: 'B', expr: '' }]);
    expect(targetsOf({ ...panel, targets: undefined })).toEqual([]);
    expect([textOf({ expr: 1 }, 'expr'), textOf(undefined, 'expr')]).toEqual(['', '']);
  });
});
