import { rdsParameters } from '../../../constructs/data/rds-parameters';

describe('rdsParameters', () => {
  it('forces TLS, counts statements, and waits with static ones for a reboot', () => {
    expect(
      rdsParameters({ maxConnections: 400 }).map(({ name, value, applyMethod }) => [name, value, applyMethod]),
    ).toEqual([
      ['max_connections', '400', 'pending-reboot'],
      ['shared_preload_libraries', 'pg_stat_statements', 'pending-reboot'],
      ['pg_stat_statements.track_utility', '0', 'immediate'],
      ['rds.force_ssl', '1', 'immediate'],
      ['log_min_duration_statement', '1000', 'immediate'],
      ['log_parameter_max_length', '0', 'immediate'],
      ['log_lock_waits', '1', 'immediate'],
    ]);
  });
});
