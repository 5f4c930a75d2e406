import { pgStatementCalls, pgStatementSeconds } from '../../../metrics/postgres-statements';
import { certificateReady } from '../../../metrics/certificates';
import { containerLastTerminated, containerRestarts } from '../../../metrics/kubernetes';
import type { Life } from '../life/life';
import { seriesOf } from '../life/series-of';
import type { SimulatedSeries } from '../series/series';
import { apiDetails } from './api';
import { containerDetails } from './containers';
import { edgeDetails } from './edge';
import { fleetDetails } from './fleet';
import { instanceDetails } from './instances';
import { nodeDetails } from './nodes';
import { objectDetails } from './objects';
import { postgresExporterDetails } from './postgres-exporter';
import type { Troubles } from './troubles';
import { noTroubles } from './troubles';
import { valkeyDetails } from './valkey';
import { watcherDetails } from './watchers';

/** What is told in more detail here. */
const replaced: readonly string[] = [
  pgStatementCalls,
  pgStatementSeconds,
  containerRestarts,
  containerLastTerminated,
  certificateReady,
].map(({ definition }) => definition.name);

/** Every series of a life: those that rules look at, and what dashboards show besides. */
export function allSeriesOf(life: Life, troubles: Troubles = noTroubles): readonly SimulatedSeries[] {
  const ruled = seriesOf(life).filter(({ name }) => !replaced.includes(name));
  const instances = instanceDetails(life, troubles);
  const scraped = [...ruled, ...instances].filter(({ name }) => name === 'up');
  return [
    ...ruled,
    ...apiDetails(life),
    ...fleetDetails(life),
    ...postgresExporterDetails(life),
    ...instances,
    ...valkeyDetails(life),
    ...nodeDetails(life, troubles),
    ...containerDetails(life),
    ...edgeDetails(life),
    ...objectDetails(life, troubles),
    ...watcherDetails(life, scraped, troubles),
  ];
}
