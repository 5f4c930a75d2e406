import { catalogue } from '../../cli/preview/catalogue';
import { panelsOf } from '../../cli/preview/data/expressions';
import { Scenes } from '../../cli/preview/data/previewed';
import { scenarios } from '../../cli/preview/data/scenarios';
import { day, hour } from '../../cli/simulation/calendar';
import { dashboards } from '../../dashboards';
import { describeWith } from '../support/program';
import { silences } from '../support/silences';

/** Panels that show nothing while nothing is wrong. */
const empty = dashboards.flatMap((dashboard) =>
  panelsOf(dashboard)
    .filter((panel) => panel.empty !== undefined)
    .map(({ title }) => `${dashboard.uid}: ${title}`),
);
const exported = catalogue().dashboards;

describeWith('prometheus', 'every panel of every dashboard', () => {
  const open: Scenes[] = [];
  afterAll(() => Promise.all(open.map((scenes) => scenes.close())));

  /** Panels with queries that find nothing in a scenario. */
  async function silent(name: string): Promise<readonly string[]> {
    const scenario = scenarios.find((each) => each.name === name);
    if (scenario === undefined) throw new Error(`There is no scenario ${name}`);
    // A fleet is compared with that of a week; a working day shows everything.
    const anything = ['healthy', 'silent-agents'].includes(name) ? 8 * day : 3 * hour;
    const scenes = new Scenes(() => undefined, { graphs: hour, anything });
    open.push(scenes);
    const previewed = await scenes.open(scenario);
    const found = await Promise.all(exported.map(({ dashboard }) => silences(dashboard, previewed, hour)));
    await scenes.close();
    return found.flat().map(({ uid, panel }) => `${uid}: ${panel}`);
  }

  it('finds data on a working day, unless it says that it has none', async () => {
    expect(exported.length).toBeGreaterThan(10);
    expect((await silent('healthy')).filter((panel) => !empty.includes(panel))).toEqual([]);
  }, 300_000);

  it('that has none on a working day finds some in an incident', async () => {
    const never = new Set(empty);
    for (const { name } of scenarios) {
      if (name === 'healthy') continue;
      const without = new Set(await silent(name));
      for (const panel of empty) if (!without.has(panel)) never.delete(panel);
    }
    expect([...never]).toEqual([]);
  }, 600_000);
});
