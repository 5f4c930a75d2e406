import { X509Certificate } from 'node:crypto';
import { TerraformStack, Testing, Token } from 'cdktf';
import { RdsPostgres } from '../../../constructs/data/rds-postgres';
import { sampleCluster, sampleNetwork } from '../../support/sample-cluster';
import { dataNamespace, sampleRds, sampleSecret } from '../../support/sample-data';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources } from '../../support/synthesize';

function build(isProtected?: boolean) {
  const stack = new TerraformStack(Testing.app(), 'test');
  const postgres = new RdsPostgres(stack, 'postgres', {
    name: 'zerotrace-sample',
    network: sampleNetwork,
    cluster: sampleCluster,
    namespace: dataNamespace,
    options: sampleRds({ multiAz: true, maxConnections: 400 }),
    passwords: {
      administrator: sampleSecret('postgres_admin', 2),
      api: sampleSecret('postgres_api'),
      enrichment: sampleSecret('postgres_enrichment'),
      metrics: sampleSecret('postgres_metrics'),
      monitor: sampleSecret('postgres_monitor'),
    },
    protected: isProtected,
  });
  return { postgres, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

const reference = (type: string, attribute: string) =>
  expect.stringMatching(new RegExp(`^\\$\\{${type}\\.\\w[\\w-]*\\.${attribute}\\}$`));

describe('RdsPostgres', () => {
  it('is an encrypted instance in the intra subnets, with logs, metrics and backups', () => {
    const { json } = build();
    expect(resource(json, 'aws_db_instance')).toMatchObject({
      identifier: 'zerotrace-sample',
      engine: 'postgres',
      engine_version: '18',
      auto_minor_version_upgrade: true,
      allow_major_version_upgrade: false,
      instance_class: 'db.m7g.large',
      multi_az: true,
      allocated_storage: 100,
      max_allocated_storage: 200,
      storage_type: 'gp3',
      storage_encrypted: true,
      kms_key_id: reference('aws_kms_key', 'arn'),
      publicly_accessible: false,
      db_subnet_group_name: reference('aws_db_subnet_group', 'name'),
      parameter_group_name: reference('aws_db_parameter_group', 'name'),
      vpc_security_group_ids: [reference('aws_security_group', 'id')],
      backup_retention_period: 14,
      copy_tags_to_snapshot: true,
      iam_database_authentication_enabled: true,
      enabled_cloudwatch_logs_exports: ['postgresql', 'upgrade'],
      monitoring_interval: 60,
      monitoring_role_arn: reference('aws_iam_role', 'arn'),
      performance_insights_enabled: true,
      performance_insights_kms_key_id: reference('aws_kms_key', 'arn'),
    });
    expect(resource(json, 'aws_db_subnet_group')['subnet_ids']).toEqual(['subnet-intra-a', 'subnet-intra-b']);
  });

  it('has its administrator from a write-only argument', () => {
    const instance = resource(build().json, 'aws_db_instance');
    expect(instance).toMatchObject({
      username: 'zerotrace_admin',
      password_wo: '${var.postgres_admin}',
      password_wo_version: 2,
    });
    expect(instance).not.toHaveProperty('password');
  });

  it('lets in the cluster, and lets nothing out', () => {
    const { json } = build();
    expect(resource(json, 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      referenced_security_group_id: 'sg-00000001',
      from_port: 5432,
      to_port: 5432,
      ip_protocol: 'tcp',
    });
    expect(resource(json, 'aws_security_group')).not.toHaveProperty('egress');
  });

  it('writes its logs where they are encrypted and forgotten', () => {
    const { json } = build();
    expect(
      resources(json, 'aws_cloudwatch_log_group').map(([, { name, retention_in_days }]) => [name, retention_in_days]),
    ).toEqual([
      ['/aws/rds/instance/zerotrace-sample/postgresql', 90],
      ['/aws/rds/instance/zerotrace-sample/upgrade', 90],
    ]);
    expect(resource(json, 'aws_db_instance')['depends_on']).toEqual([
      expect.stringMatching(/^aws_iam_role_policy_attachment\./),
      expect.stringMatching(/^aws_cloudwatch_log_group\./),
      expect.stringMatching(/^aws_cloudwatch_log_group\./),
    ]);
  });

  it('is kept when it is protected, with a last snapshot', () => {
    const { json } = build(true);
    expect(resource(json, 'aws_db_instance')).toMatchObject({
      deletion_protection: true,
      delete_automated_backups: false,
      skip_final_snapshot: false,
      final_snapshot_identifier: 'zerotrace-sample-final',
      lifecycle: { prevent_destroy: true },
    });
    expect(resource(json, 'aws_kms_key')['lifecycle']).toEqual({ prevent_destroy: true });
    const unprotected = resource(build().json, 'aws_db_instance');
    expect(unprotected).toMatchObject({ deletion_protection: false, skip_final_snapshot: true });
    expect(unprotected).not.toHaveProperty('lifecycle');
  });

  it('is found at its address, anywhere in the VPC', () => {
    const { postgres } = build();
    expect(postgres).toMatchObject({
      port: 5432,
      sslMode: 'require',
      peer: { kind: 'cidr', name: 'vpc', cidr: '10.20.0.0/16' },
      databases: { api: { name: 'zerotrace' }, enrichment: { name: 'cve_db' } },
    });
    expect(Token.isUnresolved(postgres.host)).toBe(true);
  });

  it('has no metrics itself: an exporter asks it, as a role of its own, and knows it by who signs its certificate', () => {
    const { postgres, json } = build();
    expect(postgres).not.toHaveProperty('instances');
    expect(postgres.monitored).toMatchObject({ database: 'postgres', user: 'zerotrace_monitor' });
    const root = new X509Certificate(postgres.monitored.authorities);
    expect(root.subject).toContain('CN=Amazon RDS eu-central-1 Root CA RSA2048 G1');
    expect(resource(json, 'aws_db_instance')['ca_cert_identifier']).toBe('rds-ca-rsa2048-g1');
  });

  it('gets its roles and databases by a Job that connects to it', () => {
    const { json } = build();
    const host = reference('aws_db_instance', 'address');
    expect(resource(json, 'kubernetes_job_v1')).toMatchObject({
      spec: {
        template: {
          spec: { container: [{ env: expect.arrayContaining([{ name: 'PGHOST', value: host }]) }] },
        },
      },
    });
    expect(resource(json, 'kubernetes_secret_v1')['data_wo']).toEqual({
      PGPASSWORD: '${var.postgres_admin}',
      ZEROTRACE_API_PASSWORD: '${var.postgres_api}',
      ZEROTRACE_ENRICHMENT_PASSWORD: '${var.postgres_enrichment}',
      ZEROTRACE_METRICS_PASSWORD: '${var.postgres_metrics}',
      ZEROTRACE_MONITOR_PASSWORD: '${var.postgres_monitor}',
    });
  });
});
