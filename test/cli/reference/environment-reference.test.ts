import { environmentReference } from '../../../cli/reference/environment-reference';

const lines = environmentReference().text.split('\n');

function line(path: string, including = ''): string | undefined {
  return lines.find((each) => each.startsWith(`| \`${path}\` |`) && each.includes(including));
}

describe('environmentReference', () => {
  it('has a section for each part of an environment', () => {
    expect(lines.filter((each) => each.startsWith('## '))).toEqual([
      '## name',
      '## tier',
      '## target',
      '## mirrors',
      '## secrets',
      '## data',
      '## services',
      '## monitoring',
      '## logging',
      '## security',
      '## notifications',
      '## alerts',
    ]);
  });

  it('tells path, type, unit, default, condition and meaning', () => {
    expect(line('services.web.replicas')).toBe(
      '| `services.web.replicas` | whole number, 1 to 100 | pods | 1 |  | Pods of the service. |',
    );
    expect(line('data.postgres.pooler')).toBe(
      '| `data.postgres.pooler` | object |  | none | `data.postgres.kind = "cloudnative-pg"` | ' +
        'PgBouncer between the services and PostgreSQL. Default: none. |',
    );
    expect(line('target.account')).toBe(
      '| `target.account` | text |  | **required** | `target.kind = "aws"` | Account id: any other is refused. |',
    );
    expect(line('data.valkey.maxMemory')).toContain('| text | Ki, Mi, Gi or Ti | "256Mi" |');
  });

  it('lists every alternative', () => {
    expect(line('data.postgres.kind', '"rds"')).toContain('PostgreSQL as Amazon RDS');
    expect(line('data.postgres.kind', '"cloudnative-pg"')).toContain('run by CloudNativePG');
  });

  it('keeps its tables whole', () => {
    const rows = lines.filter((each) => each.startsWith('|'));
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(8);
  });
});
