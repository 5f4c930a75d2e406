import { prometheusOperatorCrds } from '../../charts/prometheus-operator-crds';

describe('prometheusOperatorCrds', () => {
  it('is kept on uninstall, so that rules and monitors are too', () => {
    expect(prometheusOperatorCrds().values.crds.annotations).toEqual({ 'helm.sh/resource-policy': 'keep' });
  });

  it('runs nothing', () => {
    expect(prometheusOperatorCrds()).toMatchObject({ images: [], pods: [] });
  });
});
