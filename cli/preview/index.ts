import { once } from 'node:events';
import { CommandFailed, say } from '../exit';
import { catalogue } from './catalogue';
import { Scenes } from './data/previewed';
import { scenarios } from './data/scenarios';
import { chromiumPath } from './pictures/chromium';
import { takePictures } from './pictures/take-pictures';
import { choice } from './serve/choice';
import { servePreview } from './serve/server';

/** Options of the command `preview`. */
export interface PreviewOptions {
  /** Folder for pictures. @default pages are served instead */
  readonly png?: string;
  readonly dashboard?: readonly string[];
  readonly scenario?: string;
  readonly theme?: string;
  readonly width?: string;
  readonly range?: string;
  readonly json?: boolean;
}

/** `zerotrace preview`: shows the dashboards without a Grafana, as pages or as pictures. */
export async function preview(root: string, options: PreviewOptions): Promise<void> {
  const { png, dashboard, json = false, scenario, theme, width, range } = options;
  const read = choice.safeParse({ scenario, theme, width, range });
  if (!read.success) {
    throw new CommandFailed(read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
  }
  const shown = catalogue(dashboard);
  const scenes = new Scenes(say);
  const print = (value: unknown, text: string) => {
    process.stdout.write(`${json ? JSON.stringify(value, undefined, 2) : text}\n`);
  };
  try {
    if (png === undefined) {
      const server = await servePreview({ catalogue: shown, scenes, root });
      const url = `http://127.0.0.1:${server.port}/`;
      print({ url }, `${shown.dashboards.length} dashboards at ${url} (Ctrl-C ends it)`);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      await server.close();
      return;
    }
    // Before anything takes time.
    chromiumPath();
    const chosen = read.data;
    const found = scenarios.find(({ name }) => name === chosen.scenario) ?? scenarios[0];
    if (found === undefined) throw new CommandFailed('There is no scenario');
    const view = { theme: chosen.theme, width: chosen.width, range: chosen.range };
    const pictures = await takePictures(shown, await scenes.open(found), view, png, say);
    print({ pictures }, `${pictures.length} pictures in ${png}`);
  } finally {
    await scenes.close();
  }
}
