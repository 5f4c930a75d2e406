import type { Demand, EnvironmentCost } from '../../environments/layer-cost';
import { added } from '../../environments/layer-cost';
import type { Row } from '../table';
import { table } from '../table';

/** What each layer asks of a node and of an environment, as a table: one block per environment. */
export function costTable(costs: readonly EnvironmentCost[]): string {
  const columns = [
    { title: 'ENVIRONMENT' },
    { title: 'NODES', align: 'right' },
    { title: 'LAYER' },
    { title: 'CPU/NODE', align: 'right' },
    { title: 'MEMORY/NODE', align: 'right' },
    { title: 'DISK/NODE', align: 'right' },
    { title: 'CPU', align: 'right' },
    { title: 'MEMORY', align: 'right' },
    { title: 'DISK', align: 'right' },
  ] as const;
  return table(columns, costs.flatMap(rowsOf));
}

function rowsOf({ environment, nodes, layers }: EnvironmentCost): readonly Row[] {
  const all = {
    layer: 'together',
    perNode: added(layers.map(({ perNode }) => perNode)),
    total: added(layers.map(({ total }) => total)),
  };
  return [...layers, all].map(({ layer, perNode, total }, index) => [
    index === 0 ? environment : '',
    index === 0 ? String(nodes) : '',
    layer,
    ...cells(perNode),
    ...cells(total),
  ]);
}

function cells({ cpu, memory, disk }: Demand): readonly string[] {
  return [`${(cpu / 1000).toFixed(2)}`, gibibytes(memory, 2), disk === 0 ? '-' : gibibytes(disk, 0)];
}

function gibibytes(bytes: number, digits: number): string {
  return `${(bytes / 2 ** 30).toFixed(digits)} GiB`;
}
