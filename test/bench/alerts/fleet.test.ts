import { ourFleet, strategyFleet } from '../../../bench/alerts/fleet';
import { seriesPerAgent } from '../../../bench/alerts/agent-page';

const page = (fleet: ReturnType<typeof ourFleet>, agents: number) =>
  fleet.targets.map((target) => String(target.page({ now: 10_000, start: 0, agents }))).join('');
const series = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('what is scraped', () => {
  it('for our rules is as much as a cluster has, and nothing of a single agent', () => {
    const fleet = ourFleet(50_000);
    const text = page(fleet, 100_000);
    expect(series(text)).toHaveLength(50_000);
    expect(fleet.series).toBe(50_000);
    expect(text).not.toContain('agent_id');
    expect(fleet.recordings).toContain('company:scan_duration:p95_rate30m');
    expect(fleet.recordings).not.toContain('company:agent_heartbeats:rate5m');
  });

  it('has no series twice at a target', () => {
    for (const target of ourFleet(0).targets) {
      const names = series(String(target.page({ now: 10_000, start: 0, agents: 100 }))).map((line) =>
        line.slice(0, line.lastIndexOf(' ')),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("for the strategy's rules grows with the agents", () => {
    const [few, many] = [strategyFleet(10), strategyFleet(1000)];
    expect(series(page(many, 1000)).length - series(page(few, 10)).length).toBe(990 * seriesPerAgent);
    expect(many.series - few.series).toBe(990 * seriesPerAgent);
  });
});
