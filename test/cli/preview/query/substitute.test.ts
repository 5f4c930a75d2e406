import { substitute } from '../../../../cli/preview/query/substitute';

const substitutes = {
  variables: { environment: 'production', company: '.*' },
  rateInterval: 120,
  step: 30,
  range: 3600,
};

describe('a query', () => {
  it('gets what is chosen, and the macros of Grafana', () => {
    expect(
      substitute(
        'rate(x{environment="$environment", c=~"${company}"}[$__rate_interval]) + max_over_time(y[$__range:$__interval])',
        substitutes,
      ),
    ).toBe('rate(x{environment="production", c=~".*"}[120s]) + max_over_time(y[3600s:30s])');
  });

  it('with a variable that there is not is refused', () => {
    expect(() => substitute('x{a="$b"}', substitutes)).toThrow('The preview does not know $b in x{a="$b"}');
  });
});
