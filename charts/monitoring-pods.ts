import { loginProxyPods } from '../constructs/monitoring/login-proxy-settings';
import type { DataOptions } from '../constructs/data/data-options';
import type { MonitoringOptions } from '../constructs/monitoring/monitoring-options';
import { namespaceNames } from '../constructs/platform/namespace-names';
import type { ChartPods } from './chart-installation';
import { kubePrometheusStack } from './kube-prometheus-stack';
import { prometheusBlackboxExporter } from './prometheus-blackbox-exporter';
import { prometheusPostgresExporter } from './prometheus-postgres-exporter';
import { prometheusRedisExporter } from './prometheus-redis-exporter';
import { prometheusSqlExporter } from './prometheus-sql-exporter';
import { thanosPods } from './thanos';

const password = { name: '', key: '' };
const server = { host: '', port: 0, database: '', user: '' };
const authorities = { name: '', hash: '' };

/** Every pod that monitoring runs: what nodes and the quota of its namespace must have room for. */
export function monitoringPods(
  options: MonitoringOptions,
  { kind: postgres }: Pick<DataOptions['postgres'], 'kind'>,
): readonly ChartPods[] {
  const stack = kubePrometheusStack({
    options,
    environment: '',
    namespace: namespaceNames.monitoring,
    nodeNamespace: namespaceNames.nodeMetrics,
    separateNodes: false,
    alertmanagerSecrets: [],
  });
  const exporters = [
    prometheusBlackboxExporter({ modules: {} }),
    prometheusRedisExporter({ address: '', password, revision: 1 }),
    prometheusSqlExporter({ config: { jobs: [] }, password, revision: 1 }),
    // CloudNativePG's instances have metrics of their own.
    ...(postgres === 'rds' ? [prometheusPostgresExporter({ server, password, revision: 1, authorities })] : []),
  ];
  return [
    ...[stack, ...exporters].flatMap(({ pods }) => pods),
    ...(options.thanos ? thanosPods(options.thanos) : []),
    ...(options.access.kind === 'login' ? [loginProxyPods] : []),
  ];
}
