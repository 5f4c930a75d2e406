import { PostgresClusterFlows } from '../../../constructs/data/postgres-cluster-flows';
import { flowsOf } from '../../support/flows-of';
import { dataNamespace, samplePostgresOperator } from '../../support/sample-data';
import { resource, synthesize } from '../../support/synthesize';

const json = synthesize((stack) => {
  new PostgresClusterFlows(stack, 'flows', { namespace: dataNamespace, operator: samplePostgresOperator });
});

describe('PostgresClusterFlows', () => {
  it('is about the operator, the instances and the Kubernetes API: no more without pooler and backups', () => {
    expect(flowsOf(json)).toEqual([
      'cnpg-system/cloudnative-pg-to-postgres egress 5432,8000',
      'zerotrace-data/postgres-from-cloudnative-pg ingress 5432,8000',
      'zerotrace-data/postgres-from-postgres ingress 5432,8000',
      'zerotrace-data/postgres-to-anywhere egress 443,6443',
      'zerotrace-data/postgres-to-postgres egress 5432,8000',
    ]);
  });

  it('selects instances and the jobs that make them, of every cluster in the namespace', () => {
    expect(resource(json, 'kubernetes_network_policy_v1', 'flows_replication_egress')['spec']).toMatchObject({
      pod_selector: {
        match_labels: { 'app.kubernetes.io/component': 'database', 'app.kubernetes.io/managed-by': 'cloudnative-pg' },
      },
    });
  });
});
