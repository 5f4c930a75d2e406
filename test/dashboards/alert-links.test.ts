import type { Alert } from '../../alerts/alert';
import { alerts } from '../../alerts/alerts';
import { dashboards } from '../../dashboards';

const linked = new Map<string, ReadonlySet<string>>(
  dashboards.map(({ uid, answer, sections }) => {
    const panels = [...answer, ...sections.flatMap((section) => section.panels)];
    return [uid, new Set(panels.flatMap((panel) => [...panel.thresholds, ...panel.alerts].map(({ name }) => name)))];
  }),
);
const listed: readonly Alert[] = Object.values(alerts);

describe('every alert', () => {
  it.each(listed.map((alert) => [alert.name, alert] as const))(
    '%s is on the dashboard that it names',
    (name, alert) => {
      const { dashboard } = alert;
      expect(dashboard).toBeDefined();
      expect([...(linked.get(dashboard ?? '') ?? [])]).toContain(name);
    },
  );

  it.each(dashboards.map((dashboard) => [dashboard.uid, dashboard] as const))(
    'of %s is about a service whose alerts stand at its top',
    (uid, { services }) => {
      const others = listed
        .filter(({ dashboard }) => dashboard === uid)
        .filter(({ service }) => services !== undefined && !services.includes(service));
      expect(others.map(({ name, service }) => `${name} is about ${service}`)).toEqual([]);
    },
  );
});
