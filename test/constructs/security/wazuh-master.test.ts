import { managerEntrypoint } from '../../../constructs/security/wazuh-manager-files';
import { WazuhMaster } from '../../../constructs/security/wazuh-master';
import { flowsOf } from '../../support/flows-of';
import { environmentOf, mainContainer, podOf } from '../../support/pod-of';
import { sampleCluster } from '../../support/sample-cluster';
import { sampleManagerProps, sampleWazuh } from '../../support/sample-wazuh-managers';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const synthesized = (audited = false) =>
  synthesize((stack) => {
    new WazuhMaster(stack, 'master', {
      ...sampleManagerProps(stack),
      options: sampleWazuh().manager.master,
      workers: 2,
      ...(audited && { audit: { cluster: sampleCluster, intervalMinutes: 1 } }),
    });
  });
const json = synthesized();
const audited = synthesized(true);
const pod = podOf(json, 'kubernetes_stateful_set_v1');
const main = mainContainer(pod);
const [, alerts, exporter] = pod.container;
const config = (from = json) =>
  (resource(from, 'kubernetes_config_map_v1', 'master_config') as { data: Record<string, string> }).data[
    'ossec.conf'
  ] ?? '';

describe('WazuhMaster', () => {
  it('starts as root with eight capabilities, and leaves files on its volume to the image', () => {
    expect(pod['security_context']).toEqual({
      run_as_non_root: false,
      run_as_user: '0',
      run_as_group: '0',
      fs_group: '999',
      fs_group_change_policy: 'OnRootMismatch',
      seccomp_profile: { type: 'RuntimeDefault' },
    });
    expect(main['security_context']).toEqual({
      allow_privilege_escalation: false,
      capabilities: {
        drop: ['ALL'],
        add: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SYS_CHROOT'],
      },
      read_only_root_filesystem: false,
      run_as_non_root: false,
    });
  });

  it('has sidecars that are neither root nor writing', () => {
    for (const sidecar of [alerts, exporter]) {
      expect(sidecar?.['security_context']).toEqual({
        allow_privilege_escalation: false,
        capabilities: { drop: ['ALL'] },
        read_only_root_filesystem: true,
        run_as_non_root: true,
        run_as_user: '999',
        run_as_group: '999',
      });
      expect(sidecar?.['volume_mount']).toEqual(
        expect.not.arrayContaining([expect.objectContaining({ read_only: false })]),
      );
    }
  });

  it('has one volume, of which the image sees eleven folders and the sidecar of alerts the logs', () => {
    expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
      spec: {
        replicas: '1',
        volume_claim_template: [
          {
            metadata: { name: 'data' },
            spec: { storage_class_name: 'gp3-1', resources: { requests: { storage: '20Gi' } } },
          },
        ],
      },
    });
    const claimed = (container: typeof main | undefined) =>
      (container?.['volume_mount'] as { name: string; mount_path: string; sub_path: string; read_only: boolean }[])
        .filter(({ name }) => name === 'data')
        .map(({ mount_path: path, sub_path: folder, read_only: readOnly }) => [path, folder, readOnly]);
    expect(claimed(main)).toEqual([
      ['/var/ossec/api/configuration', 'wazuh/var/ossec/api/configuration', false],
      ['/var/ossec/etc', 'wazuh/var/ossec/etc', false],
      ['/var/ossec/logs', 'wazuh/var/ossec/logs', false],
      ['/var/ossec/queue', 'wazuh/var/ossec/queue', false],
      ['/var/ossec/var/multigroups', 'wazuh/var/ossec/var/multigroups', false],
      ['/var/ossec/integrations', 'wazuh/var/ossec/integrations', false],
      ['/var/ossec/active-response/bin', 'wazuh/var/ossec/active-response/bin', false],
      ['/var/ossec/agentless', 'wazuh/var/ossec/agentless', false],
      ['/var/ossec/wodles', 'wazuh/var/ossec/wodles', false],
      ['/etc/filebeat', 'filebeat/etc/filebeat', false],
      ['/var/lib/filebeat', 'filebeat/var/lib/filebeat', false],
    ]);
    expect(claimed(alerts)).toEqual([['/var/ossec/logs', 'wazuh/var/ossec/logs', true]]);
  });

  it('takes each file by itself where the image copies it from, since a folder of a ConfigMap is links', () => {
    const mounts = main['volume_mount'] as { mount_path: string; sub_path?: string; read_only: boolean }[];
    expect(
      mounts
        .filter(({ mount_path: path }) => /wazuh-config-mount|entrypoint/.test(path))
        .map(({ mount_path: path, sub_path: file, read_only: readOnly }) => [path, file, readOnly]),
    ).toEqual([
      ['/wazuh-config-mount/etc/decoders/zerotrace.xml', 'etc.decoders.zerotrace.xml', true],
      ['/wazuh-config-mount/etc/local_internal_options.conf', 'etc.local_internal_options.conf', true],
      ['/wazuh-config-mount/etc/rules/zerotrace.xml', 'etc.rules.zerotrace.xml', true],
      ['/entrypoint-scripts/10-zerotrace.sh', 'entrypoint.sh', true],
      ['/wazuh-config-mount/etc/authd.pass', 'authd.pass', true],
      ['/wazuh-config-mount/etc/ossec.conf', 'ossec.conf', true],
    ]);
    expect(managerEntrypoint).toContain('install -o wazuh -g wazuh -m 0400 /etc/zerotrace/tls/tls.key');
  });

  it('has every secret by reference, no default password, and Filebeat that checks the indexer', () => {
    expect(environmentOf(main)).toEqual({
      INDEXER_URL: 'https://zerotrace-wazuh-indexer.zerotrace-security.svc:9200',
      INDEXER_USERNAME: 'admin',
      INDEXER_PASSWORD: 'zerotrace-wazuh-manager/indexer',
      FILEBEAT_SSL_VERIFICATION_MODE: 'full',
      SSL_CERTIFICATE_AUTHORITIES: '/etc/zerotrace/tls/ca.crt',
      SSL_CERTIFICATE: '/etc/zerotrace/tls/tls.crt',
      SSL_KEY: '/etc/zerotrace/tls/tls.key',
      WAZUH_CLUSTER_KEY: 'zerotrace-wazuh-manager/cluster',
      API_USERNAME: 'wazuh-wui',
      API_PASSWORD: 'zerotrace-wazuh-manager/api',
    });
    expect(resource(json, 'kubernetes_secret_v1')).toMatchObject({
      data_wo: {
        cluster: '${var.wazuh_cluster}',
        'authd.pass': '${var.wazuh_enrollment}',
        indexer: '${var.wazuh_indexer}',
        api: '${var.wazuh_api}',
      },
    });
    expect(config()).toContain('<node_type>master</node_type>');
    expect(config()).toContain('<key>to_be_replaced_by_cluster_key</key>');
    expect(config()).not.toContain('aws-s3');
  });

  it('is ready by its API, alive by its daemons, and stops them before it goes', () => {
    expect(main).toMatchObject({
      startup_probe: { tcp_socket: [{ port: 'api' }], failure_threshold: 60 },
      readiness_probe: { tcp_socket: [{ port: 'api' }] },
      liveness_probe: { period_seconds: 30, failure_threshold: 6 },
      lifecycle: { pre_stop: [{ exec: { command: ['/var/ossec/bin/wazuh-control', 'stop'] } }] },
    });
    expect(JSON.stringify(main['liveness_probe'])).toContain(
      'wazuh-analysisd wazuh-apid wazuh-authd wazuh-clusterd wazuh-db wazuh-modulesd wazuh-remoted',
    );
    expect(pod['termination_grace_period_seconds']).toBe(120);
  });

  it('offers its ports inside the cluster only, and its metrics to Prometheus alone', () => {
    expect(resource(json, 'kubernetes_service_v1')).toMatchObject({
      spec: {
        type: 'ClusterIP',
        port: [
          { name: 'enrollment', port: 1515 },
          { name: 'cluster', port: 1516 },
          { name: 'api', port: 55_000 },
        ],
      },
    });
    expect(environmentOf(exporter ?? main)).toMatchObject({
      WAZUH_MANAGERS: 'zerotrace-wazuh-master-0,zerotrace-wazuh-worker-0,zerotrace-wazuh-worker-1',
      WAZUH_API_NAME: 'zerotrace-wazuh-master.zerotrace-wazuh.svc',
      WAZUH_API_PASSWORD: 'zerotrace-wazuh-manager/api',
    });
    expect(exporter?.['volume_mount']).toContainEqual({
      name: 'zerotrace-wazuh-manager-tls',
      mount_path: '/etc/zerotrace/authority/ca.crt',
      sub_path: 'ca.crt',
      read_only: true,
    });
  });

  it('talks to the indexer, and asks nobody else unless there is an audit log in CloudWatch', () => {
    const toIndexer = [
      'zerotrace-security/zerotrace-wazuh-indexer-from-zerotrace-wazuh-master ingress 9200',
      'zerotrace-wazuh/zerotrace-wazuh-master-to-zerotrace-wazuh-indexer egress 9200',
    ];
    expect(flowsOf(json)).toEqual(toIndexer);
    expect(flowsOf(audited)).toEqual([
      toIndexer[0],
      'zerotrace-wazuh/zerotrace-wazuh-master-to-cloudwatch egress 443',
      'zerotrace-wazuh/zerotrace-wazuh-master-to-pod-identity-agent egress 80',
      toIndexer[1],
    ]);
  });

  it('may read the log group of its own cluster, and no other one', () => {
    expect(resources(json, 'aws_iam_role')).toEqual([]);
    expect(statements(resource(audited, 'aws_iam_role_policy')['policy'])).toEqual([
      {
        Sid: 'ReadControlPlaneLogs',
        Effect: 'Allow',
        Action: ['logs:DescribeLogStreams', 'logs:GetLogEvents'],
        Resource: ['arn:aws:logs:eu-central-1:111122223333:log-group:/aws/eks/sample/cluster:*'],
      },
    ]);
    expect(resource(audited, 'aws_eks_pod_identity_association')).toMatchObject({
      namespace: 'zerotrace-wazuh',
      service_account: 'zerotrace-wazuh-master',
    });
    const own = podOf(audited, 'kubernetes_stateful_set_v1');
    expect(own).toMatchObject({
      service_account_name: 'zerotrace-wazuh-master',
      automount_service_account_token: false,
    });
    expect(environmentOf(mainContainer(own))).toMatchObject({
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_STS_REGIONAL_ENDPOINTS: 'regional',
    });
    expect(config(audited)).toContain('<aws_log_groups>/aws/eks/sample/cluster</aws_log_groups>');
    expect(resource(audited, 'kubernetes_stateful_set_v1')['depends_on']).toEqual(
      expect.arrayContaining([expect.stringMatching(/^aws_eks_pod_identity_association\./)]),
    );
  });

  it('is replaced when a file or a secret changes', () => {
    const { spec } = resource(json, 'kubernetes_stateful_set_v1') as {
      spec: { template: { metadata: { annotations: Record<string, string> } } };
    };
    expect(Object.keys(spec.template.metadata.annotations)).toEqual([
      'zerotrace.io/config-zerotrace-wazuh-manager-files',
      'zerotrace.io/config-zerotrace-wazuh-master',
      'zerotrace.io/config-zerotrace-wazuh-master-exporter',
      'zerotrace.io/secret-zerotrace-wazuh-manager',
    ]);
  });
});
