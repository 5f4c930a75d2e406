import type { Browser } from 'playwright-core';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../cli/preview/catalogue';
import { Scenes } from '../../../cli/preview/data/previewed';
import { scenarios } from '../../../cli/preview/data/scenarios';
import { startChromium } from '../../../cli/preview/pictures/chromium';
import { takePictures } from '../../../cli/preview/pictures/take-pictures';
import { servePreview } from '../../../cli/preview/serve/server';
import type { Listening } from '../../../cli/drill/sinks/loopback-server';
import { hour } from '../../../cli/simulation/calendar';
import { look } from '../../support/preview-page';
import { describeWith } from '../../support/program';
import { root } from '../../support/run-node';
import { scratch } from '../../support/scratch';

const uids = catalogue().dashboards.map(({ dashboard }) => dashboard.uid);

describeWith('prometheus', 'the preview', () => {
  describeWith('chromium', 'in a browser', () => {
    const scenes = new Scenes(() => undefined, { graphs: hour, anything: 3 * hour });
    const started: { browser?: Browser; server?: Listening } = {};

    beforeAll(async () => {
      started.server = await servePreview({ catalogue: catalogue(), scenes, root });
      started.browser = await startChromium();
    }, 120_000);

    afterAll(async () => {
      await started.browser?.close();
      await started.server?.close();
      await scenes.close();
    });

    async function open(path: string, width: number) {
      const page = await (started.browser ?? fail()).newPage({ viewport: { width, height: 800 } });
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      const response = await page.goto(`http://127.0.0.1:${(started.server ?? fail()).port}${path}`);
      return { page, errors, status: response?.status() };
    }

    it.each(uids.flatMap((uid) => ([1280, 1920] as const).map((width) => [uid, width] as const)))(
      '%s draws every panel at %p pixels, and nothing overflows',
      async (uid, width) => {
        const scenario = uid === 'zerotrace-overview' ? 'api-down' : 'healthy';
        const theme = width === 1280 ? 'light' : 'dark';
        const query = `scenario=${scenario}&theme=${theme}&width=${width}&range=1h`;
        const { page, errors, status } = await open(`/d/${uid}?${query}`, width);
        const { sideways, panels } = await look(page);
        expect(await page.locator('th', { hasText: '__name__' }).count()).toBe(0);
        await page.close();
        expect({ status, errors, sideways }).toEqual({ status: 200, errors: [], sideways: false });
        expect(panels.length).toBeGreaterThan(10);
        expect(panels.filter(({ drawn }) => !drawn).map(({ title }) => title)).toEqual([]);
        expect(panels.filter(({ overflowing }) => overflowing.length > 0)).toEqual([]);
        // A number of an eighth of a narrow page may lose the end of its title: what is left must say what it is.
        const least = (panel: number) => (panel < 170 ? 0.5 : 1);
        expect(panels.filter(({ seen, width: panel }) => seen < least(panel)).map(({ title }) => title)).toEqual([]);
      },
      120_000,
    );

    it('lists every dashboard, and leads to each, to others and to runbooks', async () => {
      const { page, errors } = await open('/?theme=dark', 1280);
      expect(await page.locator('main a').count()).toBe(uids.length);
      await page.locator('main a').first().click();
      expect(await page.locator('h1').textContent()).toBe('ZeroTrace overview');
      const runbook = page.locator('.panel .menu a').first();
      expect(await runbook.getAttribute('href')).toMatch(/^\/docs\/runbooks\/\w+\.md$/);
      const other = await page.locator('.choices .links > a').first().getAttribute('href');
      expect(other).toMatch(/^\/d\/zerotrace-[a-z]+\?scenario=healthy&theme=dark&width=1280$/);
      await page.close();
      expect(errors).toEqual([]);
    }, 120_000);

    it.each([
      ['/d/zerotrace-nothing', 404],
      ['/docs/runbooks/ApiDown.md', 200],
      ['/docs/runbooks/Nothing.md', 404],
      ['/docs/../package.json', 404],
      ['/?scenario=doom', 400],
    ])('answers %s with %p', async (path, expected) => {
      const answer = await fetch(`http://127.0.0.1:${(started.server ?? fail()).port}${path}`);
      expect(answer.status).toBe(expected);
    });

    it('makes the same picture of the same input', async () => {
      const [scenario] = scenarios;
      const previewed = await scenes.open(scenario ?? fail());
      const shown = catalogue(['zerotrace-valkey']);
      const view = { theme: 'light', width: 1280, range: '1h' } as const;
      const folders = ['one', 'other'].map((name) => join(scratch(), name));
      for (const folder of folders) {
        mkdirSync(folder);
        await takePictures(shown, previewed, view, folder, () => undefined);
      }
      const [one, other] = folders.map((folder) => readFileSync(join(folder, 'zerotrace-valkey.png')));
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    }, 120_000);
  });
});

function fail(): never {
  throw new Error('The preview does not run');
}
