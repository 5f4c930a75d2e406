import { postgresParameters, sharedBuffersBytes } from '../../../constructs/data/postgres-parameters';
import { describeWithPostgres } from '../../support/postgres-server';
import { sampleCloudNativePg } from '../../support/sample-data';

describe('postgresParameters', () => {
  it('derives sizes from the memory limit and the WAL volume', () => {
    const options = sampleCloudNativePg({
      maxConnections: 400,
      walStorage: '50Gi',
      resources: { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '8Gi' } },
    });
    expect(postgresParameters(options)).toEqual({
      max_connections: '400',
      shared_buffers: '2048MB',
      effective_cache_size: '6144MB',
      maintenance_work_mem: '512MB',
      max_wal_size: '12800MB',
      max_slot_wal_keep_size: '25600MB',
      'pg_stat_statements.max': '10000',
      'pg_stat_statements.track': 'top',
      'pg_stat_statements.track_utility': 'off',
      log_min_duration_statement: '1000',
      log_parameter_max_length: '0',
      log_lock_waits: 'on',
    });
  });

  it('rounds down to whole MiB', () => {
    const resources = { requests: { cpu: '1', memory: '999Mi' }, limits: { memory: '999Mi' } };
    expect(postgresParameters(sampleCloudNativePg({ resources }))).toMatchObject({ shared_buffers: '249MB' });
  });
});

describe('sharedBuffersBytes', () => {
  it('is a quarter of the limit', () => {
    expect(sharedBuffersBytes(sampleCloudNativePg())).toBe(256 * 2 ** 20);
  });
});

describeWithPostgres('postgresParameters on a real server', [], (server) => {
  it.each(Object.entries(postgresParameters(sampleCloudNativePg())))('accepts %s = %s', (name, value) => {
    expect(server.administer(`ALTER SYSTEM SET ${name} = '${value}'`)).toMatchObject({ code: 0, stderr: '' });
  });
});
