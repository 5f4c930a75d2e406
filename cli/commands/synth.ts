import { relative, resolve } from 'node:path';
import { say } from '../exit';
import type { EnvironmentCost } from '../../environments/layer-cost';
import { readEnvironments } from '../synthesis/read-environments';
import type { Source } from '../synthesis/source';
import type { StackSummary } from '../synthesis/summary';
import { synthesize } from '../synthesis/synthesize';
import type { Row } from '../table';
import { table } from '../table';
import { costTable } from './cost-table';

/** Options of `zerotrace synth`. */
export interface SynthOptions {
  readonly environment?: readonly string[];
  readonly json?: boolean;
}

/** `zerotrace synth`: writes cdktf.out/ and generated/, and prints what each stack consists of and what each layer asks of nodes. */
export function synth<E extends { readonly name: string }>(
  source: Source<E>,
  root: string,
  { environment: only = [], json = false }: SynthOptions,
): void {
  const start = Date.now();
  say(`synthesizing ${only.length === 0 ? 'every environment' : only.join(', ')} ...`);
  const outdir = resolve(root, 'cdktf.out');
  const stacks = synthesize({
    ...source,
    only,
    outdir,
    generated: resolve(root, 'generated'),
    lockFile: resolve(root, '.terraform.lock.hcl'),
    variables: process.env,
    notice: say,
  });
  const costs = costsOf(source, only);
  const tables = [summaryTable(stacks), ...(costs.length === 0 ? [] : [costTable(costs)])];
  process.stdout.write(`${json ? JSON.stringify({ stacks, costs }, undefined, 2) : tables.join('\n\n')}\n`);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  say(`${stacks.length} stacks in ${seconds} s, in ${relative(process.cwd(), outdir) || '.'}/stacks`);
}

function costsOf<E extends { readonly name: string }>(
  { environments, parse, cost }: Source<E>,
  only: readonly string[],
): readonly EnvironmentCost[] {
  return cost === undefined ? [] : readEnvironments(environments, parse, { only }).map(cost);
}

/** The summaries as a table: one block per stack, one line per chart and per image. */
export function summaryTable(stacks: readonly StackSummary[]): string {
  const columns = [
    { title: 'STACK' },
    { title: 'RESOURCES', align: 'right' },
    { title: 'CHART' },
    { title: 'IMAGES' },
  ] as const;
  return table(columns, stacks.flatMap(rowsOf));
}

function rowsOf({ stack, resources, charts, images }: StackSummary): readonly Row[] {
  const blocks: Row[] = [
    ...charts.map((chart): Row => ['', '', `${chart.chart} ${chart.version}`, chart.images]),
    ...(images.length > 0 ? [['', '', '-', images]] : []),
  ];
  const [first = ['', '', '-', '-'], ...others] = blocks;
  return [[stack, String(resources), ...first.slice(2)], ...others];
}
