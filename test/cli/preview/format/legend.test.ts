import { seriesName } from '../../../../cli/preview/format/legend';

it('a legend takes the labels of its series', () => {
  expect(seriesName('{{ pod }} of {{namespace}}{{missing}}', { pod: 'api-0', namespace: 'zerotrace' })).toBe(
    'api-0 of zerotrace',
  );
});
