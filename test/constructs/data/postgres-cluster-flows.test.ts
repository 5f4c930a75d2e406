import { PostgresClusterFlows } from '../../../constructs/data/postgres-cluster-flows';
import type { PodPeer } from '../../../constructs/kubernetes/peer';
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
      'zerotrace-data/postgres-primary-from-postgres ingress 5432',
      'zerotrace-data/postgres-to-kubernetes-api egress 443,6443,8443',
      'zerotrace-data/postgres-to-postgres egress 5432,8000',
      'zerotrace-data/postgres-to-postgres-primary egress 5432',
    ]);
  });

  it('selects instances and the jobs that make them, of every cluster in the namespace', () => {
    expect(resource(json, 'kubernetes_network_policy_v1', 'flows_replication_egress')['spec']).toMatchObject({
      pod_selector: {
        match_labels: { 'app.kubernetes.io/component': 'database', 'app.kubernetes.io/managed-by': 'cloudnative-pg' },
      },
    });
  });

  it('names the primary by what its Service selects it by: the VPC CNI allows the address of no other Service', () => {
    // CloudNativePG 1.30, pkg/specs/services.go, CreateClusterReadWriteService: the name of the cluster, and this.
    const pooler: PodPeer = { kind: 'pods', name: 'pooler', namespace: dataNamespace, labels: { pooler: 'yes' } };
    const withPooler = synthesize((stack) => {
      new PostgresClusterFlows(stack, 'flows', { namespace: dataNamespace, operator: samplePostgresOperator, pooler });
    });
    for (const id of ['flows_primary_egress', 'flows_pooler_egress']) {
      const policy = resource(withPooler, 'kubernetes_network_policy_v1', id)['spec'];
      expect(policy).toMatchObject({
        egress: [{ to: [{ pod_selector: { match_labels: { 'cnpg.io/instanceRole': 'primary' } } }] }],
      });
    }
  });
});
