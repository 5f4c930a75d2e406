import { PrometheusApi } from '../../../../cli/preview/query/prometheus';
import { choose } from '../../../../cli/preview/query/variables';
import { catalogue } from '../../../../cli/preview/catalogue';

class Answering extends PrometheusApi {
  readonly asked: unknown[] = [];

  override labelValues(...asked: Parameters<PrometheusApi['labelValues']>): Promise<readonly string[]> {
    this.asked.push(asked);
    return Promise.resolve(['production', 'staging']);
  }
}

it('chooses as Grafana does: the first value, or all', async () => {
  const [found] = catalogue(['zerotrace-api']).dashboards;
  const api = new Answering('http://nowhere');
  const range = { from: 0, to: 60 };
  const choices = await choose(found?.dashboard.templating.list ?? [], api, range);
  expect(choices.map(({ title, text, value }) => [title, text, value])).toEqual([
    ['Data source', 'default', 'default'],
    ['Environment', 'production', 'production'],
    ['Service', 'All', '.*'],
  ]);
  expect(api.asked).toEqual([['environment', 'up', range]]);
});
