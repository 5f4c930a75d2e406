import type { ChartInstallation } from '../../charts/chart-installation';
import type { PlatformCharts, PlatformChartsOptions } from '../../charts/platform-charts';
import { platformCharts } from '../../charts/platform-charts';
import { helmValues } from '../../constructs/kubernetes/helm-values';
import { isMovingTag } from '../../constructs/core/image-reference';

const local = platformCharts({ tier: 'local', backups: false });
const production: PlatformChartsOptions = {
  tier: 'production',
  backups: true,
  aws: { autoscaling: 'cluster-autoscaler' },
};
const list = (charts: PlatformCharts): ChartInstallation[] => Object.values(charts);
const all = list(platformCharts(production));

describe('platformCharts', () => {
  it('has the operators everywhere', () => {
    expect(list(local).map(({ chart, version }) => `${chart} ${version}`)).toEqual([
      'cert-manager v1.21.1',
      'cloudnative-pg 0.29.0',
      'eck-operator 3.5.0',
      'prometheus-operator-crds 31.0.1',
    ]);
  });

  it('has the backup plugin with backups', () => {
    expect(platformCharts({ tier: 'local', backups: true }).pluginBarmanCloud?.version).toBe('0.7.0');
  });

  it('has the controllers of AWS on AWS, and the autoscaler where it changes the number of nodes', () => {
    const names = (autoscaling: 'none' | 'cluster-autoscaler') =>
      list(platformCharts({ tier: 'staging', backups: false, aws: { autoscaling } })).map(({ chart }) => chart);
    expect(names('none').slice(4)).toEqual(['aws-load-balancer-controller']);
    expect(names('cluster-autoscaler').slice(4)).toEqual(['aws-load-balancer-controller', 'cluster-autoscaler']);
  });

  it('has two pods of each controller in production, but of those that cannot', () => {
    const pods = (charts: ChartInstallation[]) =>
      charts.flatMap((each) => each.pods).map(({ name, replicas }) => [name, replicas]);
    expect(pods(list(local)).every(([, replicas]) => replicas === 1)).toBe(true);
    expect(pods(all)).toEqual([
      ['cert-manager', 2],
      ['cert-manager-webhook', 2],
      ['cert-manager-cainjector', 2],
      ['cloudnative-pg', 2],
      ['plugin-barman-cloud', 1],
      ['elastic-operator', 2],
      ['aws-load-balancer-controller', 2],
      ['cluster-autoscaler', 1],
    ]);
  });

  it('has no disruption budget over one pod', () => {
    expect(local.certManager.values).toMatchObject({
      podDisruptionBudget: { enabled: false },
      webhook: { podDisruptionBudget: { enabled: false } },
      cainjector: { podDisruptionBudget: { enabled: false } },
    });
    expect(local.eckOperator.values.podDisruptionBudget).toEqual({ enabled: false });
    const staging = platformCharts({ tier: 'staging', backups: false, aws: { autoscaling: 'none' } });
    expect(staging.awsLoadBalancerController?.values.podDisruptionBudget).toEqual({});
  });

  it.each(all)('places every pod of $chart', ({ chart, pods }) => {
    const placement = { nodeSelector: { 'example.com/pool': 'platform' } };
    const placed = list(platformCharts({ ...production, placement })).find((each) => each.chart === chart);
    const jobs = chart === 'cert-manager' ? 1 : 0;
    expect(helmValues(placed?.values ?? {}).split('example.com/pool').length - 1).toBe(pods.length + jobs);
  });

  it.each(all)('pins every image of $chart', ({ images }) => {
    for (const { tag } of images) expect(isMovingTag(tag)).toBe(false);
  });

  it.each(all)('names nothing but the mirror in the values of $chart', ({ chart, images }) => {
    const imageMirror = 'registry.example.com/cache';
    const mirrored = list(platformCharts({ ...production, imageMirror })).find((each) => each.chart === chart);
    const text = helmValues(mirrored?.values ?? {});
    for (const { repository } of images) {
      const registry = repository.slice(0, repository.indexOf('/'));
      expect(text).not.toContain(registry);
      expect(text).toContain(imageMirror);
    }
  });

  it.each(all)('gives every pod of $chart requests and a memory limit', ({ pods }) => {
    for (const { resources } of pods) {
      expect(resources).toMatchObject({
        requests: { cpu: expect.stringMatching(/^\d+m$/), memory: expect.stringMatching(/^\d+Mi$/) },
        limits: { memory: expect.stringMatching(/^\d+[MG]i$/) },
      });
    }
  });
});
