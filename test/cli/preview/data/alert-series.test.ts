import { environmentAlerts } from '../../../../alerts/export';
import { alertSeries } from '../../../../cli/preview/data/alert-series';
import { proofOptions } from '../../../support/alerts/proof-options';

it('an alert is pending until its condition has held for long enough, then fires', () => {
  const alert = environmentAlerts(proofOptions).find((each) => each.alert.name === 'WorkloadReplicasMissing');
  if (alert === undefined) throw new Error('There is no such alert');
  // Longer than it waits, at a minute each: the condition begins at the second.
  const values = Float64Array.from({ length: 40 }, (_, index) => (index < 1 ? NaN : 1));
  const condition = [{ name: '', labels: { deployment: 'zerotrace-web' }, start: 0, interval: 60, values }];
  const [pending, firing, ...others] = alertSeries(alert, condition, 'production');
  const own = { alertname: 'WorkloadReplicasMissing', environment: 'production', deployment: 'zerotrace-web' };
  expect(others).toEqual([]);
  expect(pending?.labels).toEqual({
    ...own,
    alertstate: 'pending',
    service: 'kubernetes',
    severity: 'warning',
    team: 'platform',
  });
  expect(firing?.labels).toMatchObject({ ...own, alertstate: 'firing' });
  const minutes = Number.parseInt(alert.for, 10);
  expect(pending?.values.findIndex((value) => value === 1)).toBe(1);
  expect(firing?.values.findIndex((value) => value === 1)).toBe(1 + minutes);
  expect(pending?.values[1 + minutes]).toBeNaN();
});
