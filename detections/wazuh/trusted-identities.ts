import { escaped } from './rule-settings';

/** Who does something to the Kubernetes API in the ordinary life of a cluster. */
export interface TrustedIdentity {
  /** Name in the audit log. */
  readonly user: string;
  readonly why: string;
}

/** Who reads secrets: nothing else tells these from a thief, so each is named. */
export const secretReaders: readonly TrustedIdentity[] = [
  serviceAccount('cert-manager', 'cert-manager', 'keys of the certificates that it renews'),
  serviceAccount('cert-manager', 'cert-manager-cainjector', 'certificates that it puts into webhooks'),
  serviceAccount('cert-manager', 'cert-manager-webhook', 'its own certificate'),
  serviceAccount('elastic-system', 'elastic-operator', 'passwords and certificates of Elasticsearch and Kibana'),
  serviceAccount('cnpg-system', 'cloudnative-pg', 'passwords and certificates of PostgreSQL'),
  serviceAccount('cnpg-system', 'plugin-barman-cloud', 'credentials of backups, where they are secrets'),
  serviceAccount('zerotrace-data', 'zerotrace-postgres', 'instances of PostgreSQL read passwords of their roles'),
  serviceAccount('zerotrace-data', 'zerotrace-postgres-pooler', 'PgBouncer reads the password of its queries'),
  serviceAccount('zerotrace-monitoring', 'monitoring-operator', 'configuration of Prometheus and Alertmanager'),
  serviceAccount('zerotrace-monitoring', 'kube-state-metrics', 'counts secrets by their labels'),
  serviceAccount('zerotrace-monitoring', 'grafana', 'data sources, which a sidecar looks for among secrets'),
  serviceAccount('kube-system', 'aws-load-balancer-controller', 'certificate of its webhook'),
];

/** Who changes roles: operators that make them for what they run. */
export const roleChangers: readonly TrustedIdentity[] = [
  serviceAccount('cnpg-system', 'cloudnative-pg', 'a role and its binding for each cluster and pooler of PostgreSQL'),
  serviceAccount('cnpg-system', 'plugin-barman-cloud', 'a role for the backups of each cluster of PostgreSQL'),
];

/** Service accounts of kube-system under which the controller manager runs those of its controllers that deal with roles or secrets. */
const controllers = [
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
] as const;

/**
 * Users of the control plane and of nodes, as a pattern: Kubernetes' own components, EKS's, and the nodes, which the API lets read the secrets of
 * their own pods alone. Not all of kube-system: whoever takes over an add-on there has its rights.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles
 */
export const controlPlaneUsers = `^(?:system:(?:apiserver|kube-controller-manager|kube-scheduler|node:.+)|eks:[a-z-]+|system:serviceaccount:kube-system:(?:${controllers.join('|')}))$`;

/** A pattern for any of the identities. */
export function identitiesPattern(identities: readonly TrustedIdentity[]): string {
  return `^(?:${identities.map(({ user }) => escaped(user)).join('|')})$`;
}

/** Namespaces whose pods see the host or run privileged: what runs there is applied with the stacks. */
export const privilegedNamespaces: readonly string[] = [
  'kube-system',
  'zerotrace-node-metrics',
  'zerotrace-node-logs',
  'zerotrace-network-sensors',
  'zerotrace-host-sensors',
];

function serviceAccount(namespace: string, name: string, why: string): TrustedIdentity {
  return { user: `system:serviceaccount:${namespace}:${name}`, why };
}
