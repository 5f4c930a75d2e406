import { allMetrics } from '.';
import type { Page } from './checks/pages';
import type { LabelValues, MetricDefinition, MetricOrigin } from './promql';
import { isClosed } from './promql';
import { keyMetrics } from './strategy';
import { sqlQueries } from './sql';

const note = '<!-- Written by `npm run docs`. Edit metrics/ instead. -->';

const introduction = `Every metric that a rule, an SLO, a panel or an exporter uses is declared once, in \`metrics/\`. Labels that Prometheus puts on
every target (\`environment\`, \`job\`, \`instance\`, \`namespace\`, \`pod\`, \`container\`, \`service\`, \`endpoint\`) are left out here.
A number is about how many values a label has. \`company_id\` holds the schema's \`organization_id\`.`;

/** docs/metrics/contract.md: every metric, and what answers each line of the strategy's key metrics. */
export function contractPage(): Page {
  const text = [
    '# Metric contract',
    note,
    introduction,
    '## Key metrics of the strategy',
    'What answers each today, and what will once the services are instrumented or their logs counted.',
    table(['Area', 'Metric', 'Asks for', 'Today', 'Once instrumented', 'Blind until then'], keyMetrics.map(keyRow)),
    ...sections().flatMap(([title, metrics]) => [
      `## ${title}`,
      table(['Metric', 'Kind', 'Unit', 'Labels', 'Buckets', 'Meaning'], metrics.map(row)),
    ]),
    '## Queries',
    "The SQL exporter's role can read the columns below and no others.",
    table(
      ['Metric', 'Database', 'Reads'],
      sqlQueries.map(({ name, database, reads }) => [
        code(name),
        database,
        Object.entries(reads)
          .map(([of, columns]) => `${code(of)}: ${columns.join(', ')}`)
          .join('; '),
      ]),
    ),
  ].join('\n\n');
  return { path: 'docs/metrics/contract.md', text: `${text}\n` };
}

function sections(): readonly (readonly [string, readonly MetricDefinition[]])[] {
  const found = new Map<string, MetricDefinition[]>();
  for (const { definition } of allMetrics) {
    const title = sourceOf(definition.origin);
    found.set(title, [...(found.get(title) ?? []), definition]);
  }
  return [...found];
}

function sourceOf(origin: MetricOrigin): string {
  switch (origin.from) {
    case 'exporter':
    case 'logs':
      return `${origin.exporter} ${origin.version}`;
    case 'sql':
      return `Queries of ${origin.exporter} ${origin.version}`;
    case 'instrumentation':
      return `${origin.service}, once it is instrumented`;
    case 'recording rule':
      return 'Recording rules';
  }
}

function keyRow({ section, name, asks, today, later, blind = '' }: (typeof keyMetrics)[number]): readonly string[] {
  const list = (metrics: typeof today) => metrics.map(({ definition }) => code(definition.name)).join(', ');
  return [section, name, asks, list(today), list(later), blind];
}

function row({ name, kind, unit, of, labels, ownLabels, buckets, help }: MetricDefinition): readonly string[] {
  const own = ownLabels.map((label) => `${code(label)}${values(labels[label])}`).join('; ');
  return [code(name), kind, of === undefined ? unit : `${unit} of ${of}`, own, buckets?.join(', ') ?? '', help];
}

function values(of: LabelValues | undefined): string {
  if (of === undefined) return '';
  return isClosed(of) ? `: ${of.join(', ')}` : `: about ${of.cardinality}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
