import { PrometheusApi } from '../../../../cli/preview/query/prometheus';
import { marksOf } from '../../../../cli/preview/query/marks';

const annotation = {
  name: 'Deploys',
  datasource: { type: 'prometheus', uid: 'prometheus' },
  enable: true,
  hide: false,
  builtIn: 0,
  iconColor: 'blue',
  titleFormat: 'Deploy of {{deployment}}',
  target: { refId: 'annotation', expr: 'x{e="$environment"}', legendFormat: '', range: true, instant: false },
} as const;

class Answering extends PrometheusApi {
  readonly asked: unknown[] = [];

  override range(...asked: Parameters<PrometheusApi['range']>): ReturnType<PrometheusApi['range']> {
    this.asked.push(asked);
    return Promise.resolve([
      {
        labels: { deployment: 'api' },
        points: [
          [60, 1],
          [120, 1],
          [180, 0],
          [600, 2],
        ],
      },
    ]);
  }
}

it('an annotation marks each time in which it has a value, from its first minute to its last', async () => {
  const api = new Answering('http://nowhere');
  const marks = await marksOf([annotation], api, { from: 30, to: 700 }, { environment: 'production' });
  expect(marks).toEqual([
    { from: 60, to: 120, title: 'Deploy of api', color: 'blue' },
    { from: 600, to: 600, title: 'Deploy of api', color: 'blue' },
  ]);
  expect(api.asked).toEqual([['x{e="production"}', { from: 0, to: 660 }, 60]]);
});
