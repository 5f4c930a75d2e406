import { alertmanagerYaml } from '../../../alerts/notifications/alertmanager-config';
import { ruleFiles } from '../../../alerts/rule-files';
import { timesOf } from '../../../cli/drill/exported';
import { sampleNotifications } from '../../support/sample-notifications';

describe('the times of exported files', () => {
  const times = timesOf({
    rules: {
      'a.yaml': `groups: [{name: a, rules: [
        {alert: ApiDown, expr: x, for: 2m, keep_firing_for: 10m, labels: {severity: critical}},
        {alert: ApiSlow, expr: x, labels: {severity: warning}},
        {record: y, expr: x}]}]`,
    },
    alertmanager: alertmanagerYaml(sampleNotifications()),
  });

  it('are read from rules', () => {
    expect(times.for('ApiDown', 'critical')).toBe(120_000);
    expect(times.keepFiringFor('ApiDown', 'critical')).toBe(600_000);
    expect(times.for('ApiSlow', 'warning')).toBe(0);
    expect(() => times.for('ApiDown', 'warning')).toThrow('No warning rule is called ApiDown');
  });

  it('are read from routes', () => {
    const { critical, warning, heartbeat } = sampleNotifications().intervals;
    expect([critical.groupInterval, warning.groupInterval, heartbeat]).toEqual(['2m', '5m', '1m']);
    expect(times.groupWait('critical')).toBe(10_000);
    expect(times.groupInterval('critical')).toBe(120_000);
    expect(times.groupInterval('warning')).toBe(300_000);
    expect(times.heartbeat).toBe(60_000);
  });

  it('are read from what is really exported', () => {
    const rules = ruleFiles({ environment: 'production' });
    const real = timesOf({ rules, alertmanager: alertmanagerYaml(sampleNotifications()) });
    expect(real.for('ApiDown', 'critical')).toBeGreaterThan(0);
  });
});
