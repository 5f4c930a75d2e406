import { DatabaseSetup } from '../../../constructs/data/database-setup';
import { databaseSetupSql } from '../../../constructs/data/database-setup-sql';
import { postgresDatabases } from '../../../constructs/data/postgres-databases';
import { flowsOf } from '../../support/flows-of';
import { dataNamespace, sampleSecret } from '../../support/sample-data';
import { resource, synthesize } from '../../support/synthesize';

const setup = (revision = 1) =>
  synthesize((stack) => {
    new DatabaseSetup(stack, 'setup', {
      name: 'sample-setup',
      namespace: dataNamespace,
      host: 'db.example.com',
      port: 5432,
      server: { kind: 'cidr', name: 'vpc', cidr: '10.20.0.0/16' },
      administrator: { user: 'admin', password: sampleSecret('postgres_admin') },
      databases: [{ ...postgresDatabases.api, password: sampleSecret('postgres_api', revision) }],
      placement: { nodeSelector: { pool: 'services' } },
    });
  });

const nameOf = (revision?: number) => {
  const { metadata } = resource(setup(revision), 'kubernetes_job_v1') as {
    readonly metadata?: { readonly name: string };
  };
  return metadata?.name;
};

describe('DatabaseSetup', () => {
  it('runs the script, and Terraform waits for its end', () => {
    const json = setup();
    expect(resource(json, 'kubernetes_config_map_v1')['data']).toEqual({
      'setup.sql': databaseSetupSql([postgresDatabases.api]),
    });
    expect(resource(json, 'kubernetes_job_v1')).toMatchObject({
      wait_for_completion: true,
      metadata: { namespace: 'zerotrace-data' },
      spec: {
        backoff_limit: 6,
        active_deadline_seconds: 540,
        template: {
          spec: {
            restart_policy: 'Never',
            automount_service_account_token: false,
            node_selector: { pool: 'services' },
            security_context: { run_as_non_root: true, run_as_user: '26' },
            container: [
              { command: ['psql', '--no-psqlrc', '--set=ON_ERROR_STOP=1', '--file=/etc/database-setup/setup.sql'] },
            ],
          },
        },
      },
    });
  });

  it('takes passwords from a Secret of references', () => {
    const json = setup();
    expect(resource(json, 'kubernetes_secret_v1')['data_wo']).toEqual({
      PGPASSWORD: '${var.postgres_admin}',
      ZEROTRACE_API_PASSWORD: '${var.postgres_api}',
    });
    const { spec } = resource(json, 'kubernetes_job_v1') as {
      readonly spec?: {
        readonly template: { readonly spec: { readonly container: readonly { readonly env: object[] }[] } };
      };
    };
    const key = (name: string) => ({
      name,
      value_from: { secret_key_ref: { name: 'sample-setup', key: name } },
    });
    expect(spec?.template.spec.container[0]?.env).toEqual([
      { name: 'PGHOST', value: 'db.example.com' },
      { name: 'PGPORT', value: '5432' },
      { name: 'PGUSER', value: 'admin' },
      { name: 'PGDATABASE', value: 'postgres' },
      { name: 'PGSSLMODE', value: 'require' },
      { name: 'PGCONNECT_TIMEOUT', value: '10' },
      { name: 'PGOPTIONS', value: '-c client_min_messages=warning' },
      key('PGPASSWORD'),
      key('ZEROTRACE_API_PASSWORD'),
    ]);
  });

  it('is another Job when a password is rotated, and the same otherwise', () => {
    expect(nameOf()).toMatch(/^sample-setup-[0-9a-f]{8}$/);
    expect(nameOf(1)).toBe(nameOf());
    expect(nameOf(2)).not.toBe(nameOf());
  });

  it('may talk to the server only', () => {
    expect(flowsOf(setup())).toEqual(['zerotrace-data/sample-setup-to-vpc egress 5432']);
  });
});
