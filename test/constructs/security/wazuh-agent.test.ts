import { WazuhAgent } from '../../../constructs/security/wazuh-agent';
import { flowsOf } from '../../support/flows-of';
import { environmentOf, mainContainer, podOf } from '../../support/pod-of';
import { sampleMaster, sampleWazuh, sampleWorkers, wazuhNamespace } from '../../support/sample-wazuh-managers';
import { resource, resources, synthesize } from '../../support/synthesize';

const synthesized = (auditLogFile?: '/var/log/audit.log') =>
  synthesize((stack) => {
    new WazuhAgent(stack, 'agent', {
      namespace: wazuhNamespace('zerotrace-host-sensors'),
      options: sampleWazuh().agent,
      master: sampleMaster,
      workers: sampleWorkers,
      certificates: { agentSecret: 'zerotrace-wazuh-agent-tls', ready: [] },
      enrollment: { reference: '${var.wazuh_enrollment}', revision: 1 },
      auditLogFile,
    });
  });
const json = synthesized();
const pod = podOf(json, 'kubernetes_daemon_set_v1');
const main = mainContainer(pod);
const files = (from = json) => (resource(from, 'kubernetes_config_map_v1') as { data: Record<string, string> }).data;

describe('WazuhAgent', () => {
  it('runs on every node, tainted or not, under the name of the node', () => {
    expect(pod).toMatchObject({ toleration: [{ operator: 'Exists' }] });
    expect(environmentOf(main)).toEqual({
      WAZUH_AGENT_NAME: 'field:spec.nodeName',
      WAZUH_REGISTRATION_PASSWORD: 'zerotrace-wazuh-agent/enrollment',
    });
    expect(files()['ossec.conf']).toContain('<agent_name>CHANGE_AGENT_NAME</agent_name>');
  });

  it("sees the node's files and cannot write to them; neither its processes nor its network", () => {
    expect(main['volume_mount']).toContainEqual({
      name: 'host',
      mount_path: '/host',
      mount_propagation: 'HostToContainer',
      read_only: true,
    });
    expect(pod['volume']).toContainEqual({ name: 'host', host_path: { path: '/' } });
    for (const power of ['host_pid', 'host_network', 'host_ipc']) expect(pod).not.toHaveProperty(power);
    expect(main['security_context']).toEqual({
      allow_privilege_escalation: false,
      capabilities: {
        drop: ['ALL'],
        add: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID'],
      },
      read_only_root_filesystem: false,
      run_as_non_root: false,
    });
  });

  it('keeps its key and its queues on the node, so that a restart makes no second agent', () => {
    const onNode = (pod['volume'] as { name: string; host_path?: { path: string } }[]).flatMap(
      ({ name, host_path: host }) => (host === undefined ? [] : [[name, host.path]]),
    );
    expect(onNode).toEqual([
      ['state', '/var/lib/zerotrace/wazuh-agent'],
      ['host', '/'],
      ['var-ossec-queue', '/var/lib/zerotrace/wazuh-agent/queue'],
      ['var-ossec-etc-client-keys', '/var/lib/zerotrace/wazuh-agent/client.keys'],
    ]);
    expect(main['volume_mount']).toEqual(
      expect.arrayContaining([
        { name: 'var-ossec-queue', mount_path: '/var/ossec/queue', read_only: false },
        { name: 'var-ossec-etc-client-keys', mount_path: '/var/ossec/etc/client.keys', read_only: false },
      ]),
    );
  });

  it('enrolls at a master whose certificate it checks, and sends events to the workers', () => {
    const text = files()['ossec.conf'] ?? '';
    expect(text).toContain('<address>zerotrace-wazuh-worker.zerotrace-wazuh.svc</address>');
    expect(text).toContain('<manager_address>zerotrace-wazuh-master.zerotrace-wazuh.svc</manager_address>');
    expect(text).toContain('<server_ca_path>/var/ossec/etc/manager-ca.pem</server_ca_path>');
    expect(files()['20-authority.sh']).toContain(
      'install -o root -g wazuh -m 0440 /etc/zerotrace/authority/ca.crt /var/ossec/etc/manager-ca.pem',
    );
    expect(flowsOf(json)).toEqual([
      'zerotrace-host-sensors/zerotrace-wazuh-agent-to-zerotrace-wazuh-master egress 1515',
      'zerotrace-host-sensors/zerotrace-wazuh-agent-to-zerotrace-wazuh-worker egress 1514,1515',
      'zerotrace-wazuh/zerotrace-wazuh-master-from-zerotrace-wazuh-agent ingress 1515',
      'zerotrace-wazuh/zerotrace-wazuh-worker-from-zerotrace-wazuh-agent ingress 1514,1515',
    ]);
  });

  it('has its files one by one, where the image takes them from', () => {
    expect(
      (main['volume_mount'] as { name: string; mount_path: string; sub_path?: string }[])
        .filter(({ name }) => name === 'zerotrace-wazuh-agent')
        .map(({ mount_path: path, sub_path: file }) => [path, file]),
    ).toEqual([
      ['/wazuh-config-mount/etc/ossec.conf', 'ossec.conf'],
      ['/wazuh-config-mount/etc/local_internal_options.conf', 'local_internal_options.conf'],
      ['/wazuh-config-mount/etc/zerotrace-listeners.sh', 'zerotrace-listeners.sh'],
      ['/entrypoint-scripts/10-journal.sh', '10-journal.sh'],
      ['/entrypoint-scripts/20-authority.sh', '20-authority.sh'],
    ]);
  });

  it('has hard limits, is ready once a manager knows it, and listens on nothing', () => {
    expect(main).toMatchObject({
      resources: { requests: { cpu: '100m', memory: '192Mi' }, limits: { cpu: '500m', memory: '512Mi' } },
      readiness_probe: {
        exec: { command: ['grep', '-q', "^status='connected'", '/var/ossec/var/run/wazuh-agentd.state'] },
      },
    });
    expect(resources(json, 'kubernetes_service_v1')).toEqual([]);
  });

  it('reads the audit log of an API server on its node, where the environment says so', () => {
    expect(files()['ossec.conf']).not.toContain('/host/var/log/audit.log');
    expect(files(synthesized('/var/log/audit.log'))['ossec.conf']).toContain(
      '<location>/host/var/log/audit.log</location>',
    );
  });
});
