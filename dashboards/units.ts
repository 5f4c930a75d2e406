import type { Unit } from '../metrics/promql';

/** Unit of Grafana (packages/grafana-data/src/valueFormats/categories.ts) for a unit of the contract. */
export function grafanaUnit(unit: Unit): string {
  switch (unit) {
    case 'ratio':
      return 'percentunit';
    case 'percentage':
      return 'percent';
    case 'seconds':
      return 's';
    case 'milliseconds':
      return 'ms';
    case 'bytes':
      return 'bytes';
    case 'bytes/s':
      return 'binBps';
    case 'requests/s':
      return 'reqps';
    case 'packets/s':
      return 'pps';
    case 'operations/s':
      return 'iops';
    case 'seconds/s':
      throw new Error('Seconds in a second are cores or a share: say which with readAs');
    case 'timestamp':
      // Grafana's moments are in milliseconds, Prometheus' in seconds: a moment would be one of January 1970.
      throw new Error('A panel shows how long ago something was, not when: subtract it from time()');
    default:
      return unit.endsWith('/s') ? 'cps' : 'short';
  }
}
