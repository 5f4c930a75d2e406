import { grafanaUnit } from '../../dashboards/units';

describe('units of Grafana', () => {
  it.each([
    ['ratio', 'percentunit'],
    ['percentage', 'percent'],
    ['seconds', 's'],
    ['milliseconds', 'ms'],
    ['bytes', 'bytes'],
    ['bytes/s', 'binBps'],
    ['requests/s', 'reqps'],
    ['packets/s', 'pps'],
    ['operations/s', 'iops'],
    ['rows/s', 'cps'],
    ['agents', 'short'],
  ] as const)('%s is %s', (unit, expected) => {
    expect(grafanaUnit(unit)).toBe(expected);
  });

  it('refuses what would be read wrongly', () => {
    expect(() => grafanaUnit('timestamp')).toThrow('subtract it from time()');
    expect(() => grafanaUnit('seconds/s')).toThrow('say which with readAs');
  });
});
