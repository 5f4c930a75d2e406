import { label } from '../../../../cli/preview/draw/time-axis';

it('times are told with their day only where there are several', () => {
  const noon = new Date('2026-01-07T12:30:00Z');
  const midnight = new Date('2026-01-07T00:00:00Z');
  expect([label(noon, 3600), label(noon, 172_800), label(midnight, 172_800)]).toEqual([
    '12:30',
    '01/07 12:30',
    '01/07',
  ]);
});
