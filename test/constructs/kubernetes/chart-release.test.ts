import { TerraformStack, Testing, Fn } from 'cdktf';
import type { ChartInstallation } from '../../../charts/chart-installation';
import { image } from '../../../constructs/core/image-reference';
import type { ChartReleaseProps } from '../../../constructs/kubernetes/chart-release';
import { ChartRelease } from '../../../constructs/kubernetes/chart-release';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, synthesize } from '../../support/synthesize';

const installation: ChartInstallation = {
  chart: 'sample',
  version: '1.2.3',
  repository: 'https://charts.example.com',
  values: { mode: 'off', template: '${x}' },
  images: [image('quay.io/sample/operator:1.0.0')],
  pods: [],
};
const props: ChartReleaseProps = { name: 'sample', namespace: sampleNamespace, installation, mirrors: {} };
const release = (change: Partial<ChartReleaseProps> = {}) =>
  resource(
    synthesize((stack) => {
      new ChartRelease(stack, 'chart', { ...props, ...change });
    }),
    'helm_release',
  );

describe('ChartRelease', () => {
  it('installs exactly that version, waits for it, and never deletes what failed to upgrade', () => {
    expect(release()).toEqual({
      name: 'sample',
      namespace: 'sample',
      chart: 'sample',
      version: '1.2.3',
      repository: 'https://charts.example.com',
      values: ['mode: "off"\ntemplate: $${x}\n'],
      max_history: 5,
      timeout: 600,
      wait: true,
      atomic: false,
    });
  });

  it('comes from the mirror where there is one', () => {
    expect(release({ mirrors: { charts: 'oci://registry.example.com/charts' } })).toMatchObject({
      repository: 'oci://registry.example.com/charts',
      chart: 'sample',
    });
  });

  it('lets references win over values', () => {
    expect(release({ references: { vpcId: Fn.upper('x'), plain: '${y}' } })['values']).toEqual([
      'mode: "off"\ntemplate: $${x}\n',
      `vpcId: '$\{upper("x")}'\nplain: $$\{y}\n`,
    ]);
  });

  it('says what it installs', () => {
    const chart = new ChartRelease(new TerraformStack(Testing.app(), 'test'), 'chart', {
      ...props,
      mirrors: { images: 'registry.example.com/cache' },
    });
    expect([chart.chart, chart.version, chart.images]).toEqual([
      'sample',
      '1.2.3',
      ['registry.example.com/cache/sample/operator:1.0.0'],
    ]);
  });

  it('waits as long as it is told, and comes after what it is told', () => {
    const json = synthesize((stack) => {
      const first = new ChartRelease(stack, 'first', props);
      new ChartRelease(stack, 'second', { ...props, timeoutSeconds: 900, dependsOn: [first.release] });
    });
    expect(resource(json, 'helm_release', 'second')).toMatchObject({
      timeout: 900,
      depends_on: [expect.stringMatching(/^helm_release\.first_release_\w+$/)],
    });
  });
});
