import type { SimulatedSeries } from '../series/series';
import { databaseSeries } from './databases';
import { edgeSeries } from './edge';
import { fleetSeries } from './fleet';
import type { Life } from './life';
import { loggingSeries } from './logging';
import { machineSeries } from './machines';
import { objectSeries } from './objects';
import { probeSeries } from './probes';
import { sensorSeries } from './sensors';
import { thanosSeries } from './thanos';
import { watcherSeries } from './watchers';

/** Every series that rules look at, as it is in such a life. */
export function seriesOf(life: Life): readonly SimulatedSeries[] {
  return [
    ...edgeSeries(life),
    ...probeSeries(life),
    ...fleetSeries(life),
    ...databaseSeries(life),
    ...machineSeries(life),
    ...objectSeries(life),
    ...thanosSeries(life),
    ...loggingSeries(life),
    ...sensorSeries(life),
    ...watcherSeries(life),
  ];
}
