import { GrafanaDashboards } from '../../../constructs/monitoring/grafana-dashboards';
import type { ExportedDashboard } from '../../../dashboards/export';
import { problemsOf } from '../../support/problems-of';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, synthesize } from '../../support/synthesize';

const create = (...dashboards: readonly ExportedDashboard[]) =>
  synthesize((stack) => {
    new GrafanaDashboards(stack, 'dashboards', { namespace: sampleNamespace, dashboards });
  });

describe('GrafanaDashboards', () => {
  it('are ConfigMaps that the sidecar finds by label and files by annotation, unchanged by Terraform', () => {
    const json = create({ uid: 'zerotrace-api', folder: 'zerotrace', json: '{"uid":"${datasource}","x":"%{y}"}\n' });
    expect(resource(json, 'kubernetes_config_map_v1')).toMatchObject({
      metadata: {
        name: 'dashboard-zerotrace-api',
        namespace: 'sample',
        labels: { grafana_dashboard: '1' },
        annotations: { grafana_folder: 'ZeroTrace' },
      },
      data: { 'zerotrace-api.json': '{"uid":"$${datasource}","x":"%%{y}"}\n' },
    });
  });

  it('refuse one that is larger than a ConfigMap, and name it', () => {
    expect(
      problemsOf(() => create({ uid: 'zerotrace-api', folder: 'zerotrace', json: ' '.repeat(1024 * 1024) })),
    ).toEqual([
      {
        where: 'test/dashboards/zerotrace-api',
        property: 'files',
        got: '1048594 bytes',
        expected: 'at most 1048576 bytes',
        fix: 'split the files over several ConfigMaps',
      },
    ]);
  });
});
