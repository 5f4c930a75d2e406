import { cnpgBackends, cnpgSettings, pgBackends, pgMaxConnections } from '../../../metrics/postgres';
import { div, max, or, readAs, sum } from '../../../metrics/promql';

/** Connections that each instance of CloudNativePG accepts. */
export const instanceLimit = max.by('pod')(readAs('connections', cnpgSettings({ name: 'max_connections' })));

/** Share of the connections that is taken: of the fullest instance where CloudNativePG runs PostgreSQL, else as postgres_exporter sees it. */
export const connectionsUsed = or(
  max(div(sum.by('pod')(cnpgBackends()), instanceLimit)),
  div(sum(pgBackends()), max(pgMaxConnections())),
);
