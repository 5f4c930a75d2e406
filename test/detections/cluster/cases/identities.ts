/** Names in the audit log of whoever applies the stacks of the cases. */
export const deployer = [
  'arn:aws:sts::111122223333:assumed-role/zerotrace-apply/GitHubActions',
  'kubernetes-admin',
] as const;

/** Components of Kubernetes and of EKS. */
export const controllers = [
  'system:apiserver',
  'system:kube-controller-manager',
  'system:kube-scheduler',
  'system:node:ip-10-20-1-5.eu-central-1.compute.internal',
  'eks:addon-manager',
  ...[
    'attachdetach-controller',
    'bootstrap-signer',
    'clusterrole-aggregation-controller',
    'expand-controller',
    'generic-garbage-collector',
    'legacy-service-account-token-cleaner',
    'namespace-controller',
    'persistent-volume-binder',
    'resourcequota-controller',
    'token-cleaner',
  ].map((name) => `system:serviceaccount:kube-system:${name}`),
] as const;

/** Service accounts of operators. */
export const operators = {
  elastic: 'system:serviceaccount:elastic-system:elastic-operator',
  postgres: 'system:serviceaccount:cnpg-system:cloudnative-pg',
  backups: 'system:serviceaccount:cnpg-system:plugin-barman-cloud',
} as const;

/** Everybody else who reads secrets. */
export const readers = [
  ...['cert-manager', 'cert-manager-cainjector', 'cert-manager-webhook'].map((name) => `cert-manager:${name}`),
  'zerotrace-data:zerotrace-postgres',
  'zerotrace-data:zerotrace-postgres-pooler',
  'zerotrace-monitoring:monitoring-operator',
  'zerotrace-monitoring:kube-state-metrics',
  'zerotrace-monitoring:grafana',
  'kube-system:aws-load-balancer-controller',
].map((account) => `system:serviceaccount:${account}`);
