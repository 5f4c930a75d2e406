import { WazuhWorkers } from '../../../constructs/security/wazuh-workers';
import { flowsOf } from '../../support/flows-of';
import { environmentOf, mainContainer, podOf } from '../../support/pod-of';
import { sampleManagerProps, sampleMaster, sampleWazuh } from '../../support/sample-wazuh-managers';
import { resource, synthesize } from '../../support/synthesize';

const json = synthesize((stack) => {
  new WazuhWorkers(stack, 'workers', {
    ...sampleManagerProps(stack),
    options: sampleWazuh({ manager: { workers: { replicas: 3, storage: '7Gi' } } }).manager.workers,
    master: sampleMaster,
  });
});
const pod = podOf(json, 'kubernetes_stateful_set_v1');

describe('WazuhWorkers', () => {
  it('are as many as the environment says, each with a volume, one of them at a time disrupted, spread over zones', () => {
    expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
      metadata: { name: 'zerotrace-wazuh-worker', namespace: 'zerotrace-wazuh' },
      spec: {
        replicas: '3',
        volume_claim_template: [{ spec: { resources: { requests: { storage: '7Gi' } } } }],
      },
    });
    expect(resource(json, 'kubernetes_pod_disruption_budget_v1')).toMatchObject({ spec: { max_unavailable: '1' } });
    expect(pod['topology_spread_constraint']).toMatchObject([
      { topology_key: 'topology.kubernetes.io/zone' },
      { topology_key: 'kubernetes.io/hostname' },
    ]);
  });

  it('follow the master, and are told the key of the cluster by a Secret', () => {
    const { data } = resource(json, 'kubernetes_config_map_v1', 'workers_config') as { data: Record<string, string> };
    expect(data['ossec.conf']).toContain('<node_type>worker</node_type>');
    expect(data['ossec.conf']).toContain('<node>zerotrace-wazuh-master.zerotrace-wazuh.svc</node>');
    expect(environmentOf(mainContainer(pod))).toMatchObject({
      WAZUH_CLUSTER_KEY: 'zerotrace-wazuh-manager/cluster',
      // Their API is reached by nobody, and has no default password all the same.
      API_PASSWORD: 'zerotrace-wazuh-manager/api',
    });
  });

  it('take events, and agents that enroll again; they log alerts as the master does', () => {
    expect(resource(json, 'kubernetes_service_v1')).toMatchObject({
      spec: {
        type: 'ClusterIP',
        port: [
          { name: 'events', port: 1514 },
          { name: 'enrollment', port: 1515 },
          { name: 'cluster', port: 1516 },
        ],
      },
    });
    expect(mainContainer(pod)).toMatchObject({ readiness_probe: { tcp_socket: [{ port: 'events' }] } });
    expect(pod.container.map(({ name }) => name)).toEqual(['manager', 'alerts']);
  });

  it('talk to the master and to the indexer', () => {
    expect(flowsOf(json)).toEqual([
      'zerotrace-security/zerotrace-wazuh-indexer-from-zerotrace-wazuh-worker ingress 9200',
      'zerotrace-wazuh/zerotrace-wazuh-master-from-zerotrace-wazuh-worker ingress 1516',
      'zerotrace-wazuh/zerotrace-wazuh-worker-to-zerotrace-wazuh-indexer egress 9200',
      'zerotrace-wazuh/zerotrace-wazuh-worker-to-zerotrace-wazuh-master egress 1516',
    ]);
  });
});
