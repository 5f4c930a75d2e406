import { recommendedLabels, selectorLabels } from '../../../constructs/kubernetes/labels';

describe('labels', () => {
  it('select by name only: a selector cannot change in place', () => {
    expect(selectorLabels('sample')).toEqual({ 'app.kubernetes.io/name': 'sample' });
  });

  it('are the recommended ones, the component where there is one', () => {
    const common = {
      'app.kubernetes.io/name': 'sample',
      'app.kubernetes.io/part-of': 'zerotrace',
      'app.kubernetes.io/managed-by': 'terraform',
    };
    expect(recommendedLabels('sample')).toEqual(common);
    expect(recommendedLabels('sample', 'cache')).toEqual({ ...common, 'app.kubernetes.io/component': 'cache' });
  });
});
