import type { MetricDefinition } from '../promql';
import { isClosed } from '../promql';
import { aligned, goName, goPrivateName, goString, indented } from './go-text';

/** The label that names a company: as many values as there are companies. */
export const companyLabel = 'company_id';

/** The label that names an agent: as many values as there are agents. */
export const agentLabel = 'agent_id';

/** A label whose values are all known: it has a Go type, whose values are the only ones. */
export interface ClosedLabel {
  readonly label: string;
  readonly typeName: string;
  readonly values: readonly string[];
}

/** A label of a metric as a parameter of a Go function. */
export interface LabelParameter {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  /** What becomes the label's value. */
  readonly value: string;
  /** All values, where they are known. */
  readonly values?: readonly string[];
}

/** The closed labels of these metrics. One that has the same values everywhere has one type. */
export function closedLabels(definitions: readonly MetricDefinition[]): readonly ClosedLabel[] {
  const types = new Map<string, ClosedLabel>();
  for (const definition of definitions) {
    for (const { label, type, values } of parameters(definition, definitions)) {
      if (values !== undefined) types.set(type, { label, typeName: type, values });
    }
  }
  return [...types.values()].sort((left, right) => (left.typeName < right.typeName ? -1 : 1));
}

/** The labels of a metric, in the order in which the contract declares them. */
export function parameters(definition: MetricDefinition, all: readonly MetricDefinition[]): readonly LabelParameter[] {
  return definition.ownLabels.map((label) => {
    const values = definition.labels[label];
    const name = goPrivateName(label);
    if (values === undefined || !isClosed(values)) {
      const value = label === companyLabel ? `m.company(${name})` : `text(${name})`;
      return { label, name, type: 'string', value };
    }
    const type = isShared(label, values, all) ? goName(label) : goName(`${shortName(definition)}_${label}`);
    return { label, name, type, value: `${name}.value`, values };
  });
}

/** The name of a metric without what says its kind; a histogram's method takes a duration, which needs no unit. */
export function shortName({ name, kind }: MetricDefinition): string {
  return name.replace(kind === 'histogram' ? /_seconds$/ : /_total$/, '');
}

function isShared(label: string, values: readonly string[], all: readonly MetricDefinition[]): boolean {
  return all.every(({ ownLabels, labels }) => {
    const others = labels[label];
    return !ownLabels.includes(label) || (others !== undefined && isClosed(others) && others.join() === values.join());
  });
}

/** The Go types of closed labels. A struct with a field of the package's own: nobody else can make another value. */
export function labelTypes(labels: readonly ClosedLabel[]): readonly string[] {
  return labels.flatMap(({ label, typeName, values }) => [
    '',
    `// ${typeName} is a value of the label ${label}.`,
    `type ${typeName} struct{ value string }`,
    '',
    `// The values of ${typeName}.`,
    'var (',
    ...indented(
      aligned(
        values.map((value) => [`${typeName}${goName(value)}`, `${typeName}{${goString(value)}}`] as const),
        ' = ',
      ),
    ),
    ')',
  ]);
}
