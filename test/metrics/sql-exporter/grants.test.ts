import { sqlQueries } from '../../../metrics/sql';
import { grantsSql, readColumns } from '../../../metrics/sql-exporter/grants';

describe('readColumns', () => {
  it('names what the queries read, and neither tokens nor credentials', () => {
    expect(readColumns('api', sqlQueries)).toEqual({
      agent_credentials: ['expires_at', 'status'],
      agents: ['created_at', 'last_seen', 'metadata', 'organization_id', 'version'],
      enrollment_tokens: ['expires_at', 'issued_at', 'organization_id', 'status', 'used_at'],
      scans: ['created_at', 'end_time', 'organization_id', 'status'],
    });
    expect(readColumns('enrichment', sqlQueries)).toEqual({ cves: ['id', 'updated_at'] });
  });
});

describe('grantsSql', () => {
  it('lists what is wanted, in one transaction', () => {
    const sql = grantsSql('reader', { agents: ['id', 'last_seen'], scans: ['status'] });
    expect(sql).toContain("INSERT INTO wanted VALUES ('agents', 'id'), ('agents', 'last_seen'), ('scans', 'status');");
    expect(sql).toMatch(/^BEGIN;\n[^]*\nCOMMIT;\n$/);
  });

  it('takes everything back where nothing is wanted', () => {
    expect(grantsSql('reader', {})).not.toContain('INSERT INTO');
  });
});
