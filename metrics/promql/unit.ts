/** What a value can be a quantity of. Things are counted in their plural, as a reader would say it. */
export type BaseUnit =
  | 'agents'
  | 'alerts'
  | 'assets'
  | 'backups'
  | 'boolean'
  | 'bytes'
  | 'certificates'
  | 'commands'
  | 'companies'
  | 'connections'
  | 'containers'
  | 'cores'
  | 'credentials'
  | 'enrollments'
  | 'errors'
  | 'evaluations'
  | 'events'
  | 'files'
  | 'findings'
  | 'goroutines'
  | 'heartbeats'
  | 'info'
  | 'inodes'
  | 'items'
  | 'keys'
  | 'locks'
  | 'loads'
  | 'logins'
  | 'messages'
  | 'milliseconds'
  | 'nodes'
  | 'notifications'
  | 'number'
  | 'operations'
  | 'packets'
  | 'percentage'
  | 'periods'
  | 'pods'
  | 'probes'
  | 'processes'
  | 'queries'
  | 'ratio'
  | 'replicas'
  | 'requests'
  | 'restarts'
  | 'rows'
  | 'rules'
  | 'samples'
  | 'scans'
  | 'seconds'
  | 'series'
  | 'targets'
  | 'timestamp'
  | 'tokens'
  | 'transactions'
  | 'vulnerabilities';

/** A quantity, or how fast it grows. */
export type Unit = BaseUnit | `${BaseUnit}/s`;

/** Unit of a rate. The rate of a rate has none. */
export type PerSecond<U extends Unit> = U extends BaseUnit ? `${U}/s` : never;

/** Two moments are apart by seconds; else a difference has the unit of both. */
export type Difference<U extends Unit> = U extends 'timestamp' ? 'seconds' : U;

/** The mean of zeros and ones is a share. */
export type Mean<U extends Unit> = U extends 'boolean' ? 'ratio' : U;

/** A sum of zeros and ones is a number of series. */
export type Total<U extends Unit> = U extends 'boolean' ? 'series' : U;
