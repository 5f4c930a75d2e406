import { closedLabels, labelTypes, parameters } from '../../../metrics/instrumentation/go-labels';
import { jobs } from '../../../metrics/jobs';
import { metricSource, open } from '../../../metrics/promql';
import { targetLabels } from '../../../metrics/target-labels';

const service = metricSource({ from: 'instrumentation', service: 'test' }, targetLabels([jobs.api]));
const common = { unit: 'requests', help: 'Help' } as const;
const first = service.counter('first_total', { ...common, labels: { method: ['GET', 'PUT'], status: ['a', 'b'] } });
const second = service.counter('second_total', {
  ...common,
  labels: { method: ['GET', 'PUT'], status: ['c'], company_id: open(3), path: open(9) },
});
const all = [first.definition, second.definition];

describe('closedLabels', () => {
  it('makes one type of a label that has the same values everywhere, else one for each metric', () => {
    expect(closedLabels(all)).toEqual([
      { label: 'status', typeName: 'FirstStatus', values: ['a', 'b'] },
      { label: 'method', typeName: 'Method', values: ['GET', 'PUT'] },
      { label: 'status', typeName: 'SecondStatus', values: ['c'] },
    ]);
  });
});

describe('parameters', () => {
  it('take values of a type where they are known, and else text, which is cleaned', () => {
    expect(parameters(second.definition, all).map(({ name, type, value }) => [name, type, value])).toEqual([
      ['method', 'Method', 'method.value'],
      ['status', 'SecondStatus', 'status.value'],
      ['companyID', 'string', 'm.company(companyID)'],
      ['path', 'string', 'text(path)'],
    ]);
  });
});

describe('labelTypes', () => {
  it('have no other values than these', () => {
    expect(labelTypes([{ label: 'method', typeName: 'Method', values: ['GET', 'OPTIONS'] }])).toEqual([
      '',
      '// Method is a value of the label method.',
      'type Method struct{ value string }',
      '',
      '// The values of Method.',
      'var (',
      '\tMethodGet     = Method{"GET"}',
      '\tMethodOptions = Method{"OPTIONS"}',
      ')',
    ]);
  });
});
