import { cloudNativePgNamespace } from '../../../charts/cloudnative-pg';
import { eckOperator } from '../../../charts/eck-operator';
import { kubePrometheusStackNames } from '../../../charts/kube-prometheus-stack';
import { serviceAccounts } from '../../../constructs/cluster/service-accounts';
import { namespaceNames } from '../../../constructs/platform/namespace-names';
import { privilegedNamespaces, roleChangers, secretReaders } from '../../../detections/wazuh/trusted-identities';

const account = (namespace: string, name: string) => `system:serviceaccount:${namespace}:${name}`;

it('secrets are read by those whom the stacks install, under the names that they give', () => {
  const { data, monitoring } = namespaceNames;
  const { release, kubeStateMetrics, grafana } = kubePrometheusStackNames;
  const { loadBalancerController } = serviceAccounts;
  expect(secretReaders.map(({ user }) => user)).toEqual([
    ...['cert-manager', 'cert-manager-cainjector', 'cert-manager-webhook'].map((name) => account('cert-manager', name)),
    account(eckOperator().namespace, 'elastic-operator'),
    ...['cloudnative-pg', 'plugin-barman-cloud'].map((name) => account(cloudNativePgNamespace, name)),
    ...['zerotrace-postgres', 'zerotrace-postgres-pooler'].map((name) => account(data, name)),
    ...[`${release}-operator`, kubeStateMetrics, grafana].map((name) => account(monitoring, name)),
    account(loadBalancerController.namespace, loadBalancerController.name),
  ]);
});

it('roles are changed by operators that read secrets too', () => {
  expect(secretReaders.map(({ user }) => user)).toEqual(expect.arrayContaining(roleChangers.map(({ user }) => user)));
});

it('pods open the node in namespaces of their own', () => {
  const { nodeMetrics, nodeLogs, networkSensors, hostSensors } = namespaceNames;
  expect(privilegedNamespaces).toEqual(['kube-system', nodeMetrics, nodeLogs, networkSensors, hostSensors]);
});
