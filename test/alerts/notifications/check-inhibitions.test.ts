import { alertLabels } from '../../../alerts/vocabulary';
import { environmentAlerts } from '../../../alerts/export';
import { instrumentedServices } from '../../../alerts/sources';
import { durationSeconds } from '../../../metrics/promql';
import type { InhibitedAlert } from '../../../alerts/notifications/check-inhibitions';
import { checkInhibitions } from '../../../alerts/notifications/check-inhibitions';
import type { Inhibition } from '../../../alerts/notifications/inhibitions';
import { inhibitions } from '../../../alerts/notifications/inhibitions';
import { adoptedProofs } from '../proof/adopted';

/** The longest range that an expression looks back over: as long it can stay true after its cause. */
function windowOf(expression: string): string {
  const ranges = [...expression.matchAll(/\[(\w+)[\]:]|rate(\d+[smhd])/g)].map(
    ([, range, recorded]) => range ?? recorded ?? '',
  );
  const seconds = ranges.map((range) => durationSeconds(range) ?? 0);
  return `${Math.max(0, ...seconds)}s`;
}

const rule: Inhibition = {
  name: 'api-down',
  causes: ['ApiDown'],
  symptoms: ['HighErrorRate'],
  equal: ['environment'],
  reason: 'test',
};

const cause: InhibitedAlert = { name: 'ApiDown', labels: alertLabels, keepFiringFor: '10m' };
const symptom: InhibitedAlert = { name: 'HighErrorRate', labels: alertLabels, keepFiringFor: '5m', tail: '5m' };

describe('checkInhibitions', () => {
  it('accepts a cause that lasts as long as its symptoms and shares their labels', () => {
    expect(checkInhibitions([cause, symptom], [rule])).toEqual([]);
  });

  it('finds names that there are not', () => {
    expect(checkInhibitions([cause], [rule])).toEqual(['api-down: there is no alert HighErrorRate']);
  });

  it('finds labels that one side lacks', () => {
    const labels = alertLabels.filter((label) => label !== 'environment');
    expect(checkInhibitions([{ ...cause, labels }, symptom], [rule])).toEqual([
      'api-down: ApiDown has no label environment, and two alerts without it count as equal',
    ]);
    expect(checkInhibitions([cause, { ...symptom, labels }], [rule])).toEqual([
      'api-down: HighErrorRate has no label environment, and two alerts without it count as equal',
    ]);
  });

  it('finds causes that end before their symptoms', () => {
    expect(checkInhibitions([{ ...cause, keepFiringFor: '9m' }, symptom], [rule])).toEqual([
      'api-down: ApiDown keeps firing for 9m, less than the 600 s that HighErrorRate goes on after it: a storm at recovery',
    ]);
    const { name, labels } = cause;
    expect(
      checkInhibitions(
        [
          { name, labels },
          { ...symptom, tail: '0s' },
        ],
        [rule],
      ),
    ).toEqual([
      'api-down: ApiDown keeps firing for 0s, less than the 300 s that HighErrorRate goes on after it: a storm at recovery',
    ]);
    expect(() => checkInhibitions([{ ...cause, keepFiringFor: 'long' }, symptom], [rule])).toThrow(
      'not a duration: "long"',
    );
  });

  it('lets a symptom outlast its cause where that is said', () => {
    const { name, labels } = cause;
    const late = { name, labels };
    expect(checkInhibitions([late, symptom], [{ ...rule, outlasting: ['HighErrorRate'] }])).toEqual([]);
    expect(checkInhibitions([cause, symptom], [{ ...rule, outlasting: ['WebDown'] }])).toEqual([
      'api-down: WebDown cannot outlast a cause that does not silence it',
    ]);
  });

  it('finds a cause that would silence itself, and what nothing may silence', () => {
    const wrong: Inhibition = { ...rule, symptoms: ['ApiDown', 'Watchdog', 'SecurityBreach'] };
    const others = ['Watchdog', 'SecurityBreach'].map((name) => ({ name, labels: alertLabels }));
    expect(checkInhibitions([cause, ...others], [wrong])).toEqual([
      'api-down: nothing may silence Watchdog',
      'api-down: nothing may silence SecurityBreach',
      'api-down: ApiDown would silence itself',
    ]);
  });

  it('finds labels of an alert with two severities that the ladder does not compare', () => {
    const labels = [...alertLabels, 'company_id', 'queue'];
    const twice = ['critical', 'warning'].map(() => ({ name: 'ScanQueueStuck', labels }));
    expect(checkInhibitions([cause, symptom, ...twice], [rule])).toEqual([
      'critical-over-warning: label queue of ScanQueueStuck is missing in ladderLabels',
    ]);
    expect(checkInhibitions([cause, symptom, { name: 'ScanQueueStuck', labels }], [rule])).toEqual([]);
  });
});

describe('the inhibitions', () => {
  it('hold for the alerts of an environment that has them all', () => {
    const ours = environmentAlerts({
      environment: 'production',
      instrumented: instrumentedServices,
      securityEvents: true,
    });
    // What promtool says that they carry; the environment comes from the labels of the whole Prometheus.
    const adopted = Object.entries(adoptedProofs).map(([name, { firing }]) => ({
      name,
      labels: [...new Set([...Object.keys(firing[0].alerts?.[0] ?? {}), ...alertLabels])],
    }));
    const alerts = ours.map(({ alert: { name, keepFiringFor }, expression }) => ({
      name,
      labels: [...new Set([...expression.labels, ...alertLabels])],
      ...(keepFiringFor === undefined ? {} : { keepFiringFor }),
      tail: windowOf(String(expression)),
    }));
    expect(new Set(ours.map(({ alert }) => alert.name)).size).toBeGreaterThan(50);
    expect(checkInhibitions([...alerts, ...adopted])).toEqual([]);
    // Its route depends on it: the way that failed is not the way by which it is told.
    expect(alerts.find(({ name }) => name === 'NotificationsFailing')?.labels).toContain('integration');
  });

  it('have names and reasons of their own', () => {
    expect(new Set(inhibitions.map(({ name }) => name)).size).toBe(inhibitions.length);
    expect(new Set(inhibitions.map(({ reason }) => reason)).size).toBe(inhibitions.length);
  });
});
