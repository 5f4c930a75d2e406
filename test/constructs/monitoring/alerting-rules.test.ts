import type { AlertingRulesProps } from '../../../constructs/monitoring/alerting-rules';
import { AlertingRules } from '../../../constructs/monitoring/alerting-rules';
import { problemsOf } from '../../support/problems-of';
import { releasedObjects } from '../../support/release-values';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, resources, synthesize } from '../../support/synthesize';

const http = {
  name: 'zerotrace-http',
  interval: '1m',
  rules: [{ alert: 'ApiDown', expr: 'up == 0', annotations: { summary: '${x} of {{ $labels.job }}' } }],
};
const budgets = { name: 'zerotrace_SLO budgets.', rules: [{ record: 'slo:x:ratio30d', expr: 'avg(x)' }] };

const create = (props: Partial<AlertingRulesProps>) =>
  synthesize((stack) => {
    new AlertingRules(stack, 'rules', { namespace: sampleNamespace, groups: [], ...props });
  });

describe('AlertingRules', () => {
  it('are an object for each group, in a release of their own, with every text as it is', () => {
    const json = create({ groups: [http] });
    expect(resource(json, 'helm_release')).toMatchObject({ name: 'alerting-rules', namespace: 'sample' });
    expect(releasedObjects(json, 'rules')).toEqual([
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: {
          name: 'zerotrace-http',
          labels: {
            'app.kubernetes.io/name': 'zerotrace-http',
            'app.kubernetes.io/component': 'alerting-rules',
            'app.kubernetes.io/part-of': 'zerotrace',
            'app.kubernetes.io/managed-by': 'terraform',
          },
        },
        spec: { groups: [http] },
      },
    ]);
  });

  it('mark what the ruler of Thanos evaluates, and nothing else', () => {
    const found = releasedObjects(create({ groups: [http], rulerGroups: [budgets] }), 'rules');
    expect(found).toMatchObject([
      { metadata: { name: 'zerotrace-http' } },
      {
        metadata: { name: 'zerotrace-slo-budgets', labels: { 'zerotrace.io/evaluated-by': 'thanos-ruler' } },
        spec: { groups: [budgets] },
      },
    ]);
    expect(JSON.stringify(found[0])).not.toContain('evaluated-by');
  });

  it('are no release where there is no group', () => {
    expect(resources(create({}), 'helm_release')).toEqual([]);
  });

  it('refuse two groups that would be one object, whoever evaluates them', () => {
    expect(problemsOf(() => create({ groups: [http], rulerGroups: [{ ...budgets, name: 'ZeroTrace HTTP' }] }))).toEqual(
      [
        {
          where: 'test/rules',
          property: 'groups',
          got: '["zerotrace-http"]',
          expected: 'names of groups that differ in letters and digits: each becomes the name of an object',
          fix: 'rename a group',
        },
      ],
    );
  });
});
