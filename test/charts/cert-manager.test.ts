import { certManager } from '../../charts/cert-manager';

describe('certManager', () => {
  const { values, namespace, webhookPort } = certManager({ replicas: 2 });

  it('installs its definitions and keeps them', () => {
    expect(values.crds).toEqual({ enabled: true, keep: true });
  });

  it('elects leaders in its own namespace', () => {
    expect(values.global.leaderElection.namespace).toBe(namespace);
  });

  it('listens for webhooks on the port that flows are opened for', () => {
    expect(values.webhook.securePort).toBe(webhookPort);
  });

  it('spreads each of its controllers by itself', () => {
    const labels = ({ topologySpreadConstraints }: typeof values.webhook | typeof values.cainjector) =>
      topologySpreadConstraints.map(({ topologyKey, labelSelector }) => [
        topologyKey,
        labelSelector.matchLabels['app.kubernetes.io/component'],
      ]);
    expect(labels(values.webhook)).toEqual([
      ['topology.kubernetes.io/zone', 'webhook'],
      ['kubernetes.io/hostname', 'webhook'],
    ]);
    expect(labels(values.cainjector).map(([, component]) => component)).toEqual(['cainjector', 'cainjector']);
  });

  it('has a budget for each of two pods', () => {
    expect(values.podDisruptionBudget).toEqual({ enabled: true });
    expect(values.webhook.podDisruptionBudget).toEqual({ enabled: true });
  });

  it('refuses, at compile time, a value that the chart does not have', () => {
    // @ts-expect-error -- the chart's key is crds.enabled
    const wrong: typeof values.crds = { enable: true, keep: true };
    expect(wrong).toBeDefined();
  });
});
