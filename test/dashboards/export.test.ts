import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { exportDashboards } from '../../dashboards/export';
import { company } from '../../dashboards/variables';
import { sampleDashboard } from '../support/sample-dashboard';

const other = { ...sampleDashboard, uid: 'zerotrace-agents', title: 'Other', related: ['zerotrace-api'] } as const;

describe('exportDashboards', () => {
  it('gives each as a file of Grafana, the same whenever it is written', () => {
    const exported = exportDashboards({}, [sampleDashboard, other]);
    expect(exported.map(({ uid, folder }) => [uid, folder])).toEqual([
      ['zerotrace-api', 'zerotrace'],
      ['zerotrace-agents', 'zerotrace'],
    ]);
    for (const { uid, json } of exported) {
      const parsed = JSON.parse(json) as GrafanaDashboard;
      expect([parsed.uid, json]).toEqual([uid, `${JSON.stringify(parsed, null, 2)}\n`]);
    }
    expect(exportDashboards({}, [sampleDashboard, other])).toEqual(exported);
  });

  it('links dashboards by the titles that people know', () => {
    const [, linked] = exportDashboards({}, [sampleDashboard, other]);
    const { links } = JSON.parse(linked?.json ?? '') as GrafanaDashboard;
    expect(links).toContainEqual(
      expect.objectContaining({ title: 'Sample', url: '/d/zerotrace-api', keepTime: true, includeVars: true }),
    );
  });

  it('links runbooks where they are published, or where it is told', () => {
    const [published] = exportDashboards({}, [sampleDashboard]);
    const [own] = exportDashboards({ runbooks: 'https://docs.example.com/runbooks/' }, [sampleDashboard]);
    expect(published?.json).toContain('/blob/main/docs/runbooks/${__value.raw}.md');
    expect(own?.json).toContain('"https://docs.example.com/runbooks/${__value.raw}.md"');
    expect(own?.json).not.toContain('/blob/main/');
  });

  it('refuses a choice that changes nothing', () => {
    const variables = [...sampleDashboard.variables, company];
    expect(() => exportDashboards({}, [{ ...sampleDashboard, variables }])).toThrow(
      'Nothing on zerotrace-api depends on its variable company',
    );
  });
});
