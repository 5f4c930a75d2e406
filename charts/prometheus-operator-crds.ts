import type { ChartInstallation } from './chart-installation';

/** The values of chart prometheus-operator-crds 31.0.1 that are set here. */
export interface PrometheusOperatorCrdsValues {
  readonly crds: { readonly annotations: Readonly<Record<string, string>> };
}

/**
 * The custom resource definitions of prometheus-operator v0.93.1, without the operator: rules and monitors can be written
 * before, and outlive, whatever reads them.
 */
export function prometheusOperatorCrds(): ChartInstallation<PrometheusOperatorCrdsValues> {
  return {
    chart: 'prometheus-operator-crds',
    version: '31.0.1',
    repository: 'https://prometheus-community.github.io/helm-charts',
    values: {
      // As the other operators' charts do it: an uninstall must not take every rule and monitor with it.
      crds: { annotations: { 'helm.sh/resource-policy': 'keep' } },
    },
    images: [],
    pods: [],
  };
}
