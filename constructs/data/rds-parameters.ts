import type { DbParameterGroupParameter } from '@cdktf/provider-aws/lib/db-parameter-group';
import type { RdsOptions } from './data-options';

/**
 * Parameters of an RDS instance that differ from its own: memory settings follow from the instance class there.
 *
 * Statements are logged when they are slow, never all: `log_statement` would write passwords of roles into the log.
 */
export function rdsParameters({ maxConnections }: Pick<RdsOptions, 'maxConnections'>): DbParameterGroupParameter[] {
  return [
    atReboot('max_connections', String(maxConnections)),
    atReboot('shared_preload_libraries', 'pg_stat_statements'),
    // Utility statements are recorded word by word, ALTER ROLE ... PASSWORD included.
    atOnce('pg_stat_statements.track_utility', '0'),
    atOnce('rds.force_ssl', '1'),
    atOnce('log_min_duration_statement', '1000'),
    // Bound values of a slow statement may be tokens and personal data.
    atOnce('log_parameter_max_length', '0'),
    atOnce('log_lock_waits', '1'),
  ];
}

function atOnce(name: string, value: string): DbParameterGroupParameter {
  return { name, value, applyMethod: 'immediate' };
}

function atReboot(name: string, value: string): DbParameterGroupParameter {
  return { name, value, applyMethod: 'pending-reboot' };
}
