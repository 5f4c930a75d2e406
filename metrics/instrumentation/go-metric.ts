import type { MetricDefinition } from '../promql';
import type { LabelParameter } from './go-labels';
import { agentLabel, companyLabel, parameters, shortName } from './go-labels';
import { goFloats, goName, goPrivateName, goString, goStrings } from './go-text';

/** A metric of the API as Go code. */
export interface GoMetric {
  readonly definition: MetricDefinition;
  /** Name of its field in the struct. */
  readonly field: string;
  /** Type of that field. */
  readonly type: string;
  readonly labels: readonly LabelParameter[];
  /** Its value is read at each scrape, instead of being counted. */
  readonly isRead: boolean;
  /** It has a series for each agent: only where somebody asks for them. */
  readonly isPerAgent: boolean;
}

/** Describes metrics as Go code. `read` names those whose value is read when they are scraped. */
export function goMetrics(
  definitions: readonly MetricDefinition[],
  read: readonly MetricDefinition[],
): readonly GoMetric[] {
  return definitions.map((definition) => {
    const isRead = read.includes(definition);
    return {
      definition,
      field: goPrivateName(shortName(definition)),
      type: isRead ? 'map[string]*reading' : vectorType(definition),
      labels: parameters(definition, definitions),
      isRead,
      isPerAgent: definition.ownLabels.includes(agentLabel),
    };
  });
}

const vectors = { counter: 'CounterVec', gauge: 'GaugeVec', histogram: 'HistogramVec' } as const;

function vectorType({ name, kind }: MetricDefinition): string {
  if (kind === 'summary') throw new RangeError(`${name} is a summary, which no service of ours should expose`);
  return `*prometheus.${vectors[kind]}`;
}

/** The statement that makes a metric, for the composite literal of the struct. */
export function constructor({ definition, type }: GoMetric): string {
  const { name, help, kind, unit, ownLabels, buckets } = definition;
  if (kind === 'histogram' && unit !== 'seconds') {
    throw new RangeError(`${name} is a histogram of ${unit}; the generated methods take durations only`);
  }
  const options = { counter: 'CounterOpts', gauge: 'GaugeOpts', histogram: 'HistogramOpts', summary: '' }[kind];
  const edges = buckets === undefined ? '' : `, Buckets: ${goFloats(buckets)}`;
  const given = `prometheus.${options}{Name: ${goString(name)}, Help: ${goString(help)}${edges}}`;
  return `${type.replace('*prometheus.', 'prometheus.New')}(${given}, ${goStrings(ownLabels)})`;
}

/** Every set of values of closed labels, as arguments; open labels as they are named. */
export function closedSets({ labels }: GoMetric): readonly string[] {
  return labels.reduce<readonly string[]>(
    (sets, { name, values }) =>
      sets.flatMap((set) =>
        (values ?? [undefined]).map((value) => joined(set, value === undefined ? name : goString(value))),
      ),
    [''],
  );
}

function joined(set: string, value: string): string {
  return set === '' ? value : `${set}, ${value}`;
}

/** Whether all series can be there before the first event: no label is open but the company's. */
export function isClosedButForCompanies({ labels, isRead, isPerAgent }: GoMetric): boolean {
  return !isRead && !isPerAgent && labels.every(({ label, values }) => values !== undefined || label === companyLabel);
}

/** Whether the metric has a series for each company. */
export function isPerCompany({ labels }: GoMetric): boolean {
  return labels.some(({ label }) => label === companyLabel);
}

/** The method by which the API records this metric. */
export function recorder(metric: GoMetric): readonly string[] {
  const { definition, field, labels, isRead, isPerAgent } = metric;
  const short = goName(shortName(definition));
  const given = labels.map(({ name, type }) => `${name} ${type}`);
  const values = labels.map(({ value }) => value).join(', ');
  const method = (name: string, parameter: string, body: readonly string[]) => [
    '',
    `// ${name}: ${definition.help}.`.replace(/\.\.$/, '.'),
    `func (m *Metrics) ${name}(${[...given, parameter].join(', ')}) {`,
    ...body.map((line) => `\t${line}`),
    '}',
  ];
  if (isRead) {
    const key = values === '' ? '""' : values;
    return method(`Watch${short}`, 'read func() float64', [`watch(m.${field}[${key}], read)`]);
  }
  const guard = isPerAgent ? ['if !m.perAgent {', '\treturn', '}'] : [];
  const series = `m.${field}.WithLabelValues(${values})`;
  switch (definition.kind) {
    case 'counter':
      return method(`Add${short}`, 'n int', [...guard, 'if n > 0 {', `\t${series}.Add(float64(n))`, '}']);
    case 'histogram':
      return method(`Observe${short}`, 'took time.Duration', [...guard, `${series}.Observe(took.Seconds())`]);
    default:
      return method(`Set${short}`, 'value float64', [...guard, `${series}.Set(value)`]);
  }
}
