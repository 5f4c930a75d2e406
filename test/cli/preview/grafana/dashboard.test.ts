import { z } from 'zod';
import { readDashboard } from '../../../../cli/preview/grafana/dashboard';
import { exportDashboards } from '../../../../dashboards/export';

const loose = z.looseObject({ panels: z.array(z.looseObject({ type: z.string(), title: z.string() })) });
const exported = exportDashboards();
const overview = exported.find(({ uid }) => uid === 'zerotrace-overview')?.json ?? '';

/** The overview with something changed about its first panel of a kind. */
function changed(kind: string, change: (panel: Record<string, unknown>) => Record<string, unknown>): string {
  const dashboard = loose.parse(JSON.parse(overview));
  const place = dashboard.panels.findIndex(({ type }) => type === kind);
  const panels = dashboard.panels.map((panel, index) => (index === place ? change(panel) : panel));
  return JSON.stringify({ ...dashboard, panels });
}

const objectOf = (value: unknown) => z.looseObject({}).parse(value);

describe('what the preview does not draw is refused by name:', () => {
  it.each(exported.map(({ uid, json }) => [uid, json] as const))('nothing of %s', (uid, json) => {
    expect(readDashboard(json).uid).toBe(uid);
  });

  it('a kind of panel', () => {
    expect(() => readDashboard(changed('stat', (panel) => ({ ...panel, type: 'piechart' })))).toThrow(
      'panel "Critical alerts" (piechart): type is of an unknown kind',
    );
  });

  it('an option', () => {
    const json = changed('stat', (panel) => ({
      ...panel,
      options: { ...objectOf(panel['options']), text: { titleSize: 20 } },
    }));
    expect(() => readDashboard(json)).toThrow('panel "Critical alerts" (stat): options.text is not known');
  });

  it('another value of an option', () => {
    const json = changed('table', (panel) => ({
      ...panel,
      options: { ...objectOf(panel['options']), cellHeight: 'lg' },
    }));
    expect(() => readDashboard(json)).toThrow('panel "Alerts that fire" (table): options.cellHeight: ');
  });

  it('an option of fields, and a unit', () => {
    const json = changed('timeseries', (panel) => ({
      ...panel,
      fieldConfig: { overrides: [], defaults: { unit: 'furlongs', noValue: '', custom: { axisLabel: 'x' } } },
    }));
    expect(() => readDashboard(json)).toThrow(/defaults\.unit: is a unit that the preview does not know/);
    expect(() => readDashboard(json)).toThrow(/defaults\.custom\.axisLabel is not known/);
  });

  it('a property that overrides, and a transformation', () => {
    const override = { matcher: { id: 'byName', options: 'Alert' }, properties: [{ id: 'custom.width', value: 90 }] };
    const json = changed('table', (panel) => ({
      ...panel,
      fieldConfig: { ...objectOf(panel['fieldConfig']), overrides: [override] },
      transformations: [{ id: 'groupBy', options: {} }],
    }));
    expect(() => readDashboard(json)).toThrow(/overrides\.0\.properties\.0\.id is of an unknown kind/);
    expect(() => readDashboard(json)).toThrow(/transformations\.0\.id is of an unknown kind/);
  });
});
