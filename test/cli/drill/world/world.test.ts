import { World } from '../../../../cli/drill/world/world';
import { allJobs, jobs } from '../../../../metrics/jobs';

describe('the simulated services', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.close());

  async function scrape(job: string, name = '0'): Promise<string> {
    const found = world.targets(allJobs).find((each) => each.path === `/${job}/${name}`);
    const answer = await fetch(`http://${found?.address ?? ''}${found?.path ?? ''}`);
    return answer.text();
  }

  it('are targets for every job but those of the monitoring itself', () => {
    const listed = new Set(world.targets(allJobs).map(({ job }) => job));
    expect(allJobs.filter((job) => !listed.has(job))).toEqual([jobs.alertmanager, jobs.prometheus]);
  });

  it('answer to every scrape', async () => {
    for (const { address, path } of world.targets(allJobs)) {
      expect((await fetch(`http://${address}${path}`)).status).toBe(200);
    }
  });

  it('can be broken and repaired', async () => {
    expect(await scrape(jobs.probes, 'api')).toContain('\nprobe_success 1\n');
    world.set({ apiDown: true });
    expect(await scrape(jobs.probes, 'api')).toContain('\nprobe_success 0\n');
    expect(await scrape(jobs.probes, 'web')).toContain('\nprobe_success 1\n');
    world.set({ apiDown: false });
    expect(await scrape(jobs.probes, 'api')).toContain('\nprobe_success 1\n');
  });

  it('count what failed, and forget none of it', async () => {
    const failed = async () => {
      const text = await scrape(jobs.edge);
      return Number(/virtual_cluster="agents",envoy_response_code_class="5"} ([\d.e-]+)/.exec(text)?.[1]);
    };
    const before = await failed();
    world.set({ errorShare: 1 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    world.set({ errorShare: 0 });
    const after = await failed();
    expect(after - before).toBeGreaterThan(0.4);
    expect(await failed()).toBe(after);
  });
});
