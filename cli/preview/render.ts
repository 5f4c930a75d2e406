import { CommandFailed } from '../exit';
import type { Previewed } from './data/previewed';
import { scrapeInterval } from './data/previewed';
import { html } from './draw/html';
import type { Html } from './draw/html';
import { drawPage } from './draw/page';
import { bodyWidth } from './draw/panel';
import type { ThemeName } from './format/color';
import { themes } from './format/color';
import type { Dashboard } from './grafana/dashboard';
import { askPanel } from './query/ask-panel';
import type { PanelData } from './query/ask-panel';
import { rangeSeconds } from './query/interval';
import { marksOf } from './query/marks';
import { choose } from './query/variables';

/** How a dashboard is looked at. */
export interface View {
  readonly theme: ThemeName;
  /** In pixels. */
  readonly width: number;
  /** `6h`; undefined is what the dashboard says. */
  readonly range: string | undefined;
}

/** What stands around a dashboard. */
export interface Surroundings {
  readonly all: readonly { readonly uid: string; readonly title: string }[];
  readonly href: (url: string) => string;
  readonly bar?: Html;
}

/** Asks all that a dashboard asks and draws it. */
export async function renderPage(
  dashboard: Dashboard,
  { api, now }: Previewed,
  { theme, width, range: wanted }: View,
  { all, href, bar = html`` }: Surroundings,
): Promise<string> {
  const range = { from: now - rangeSeconds(wanted ?? dashboard.time.from.slice('now-'.length)), to: now };
  const choices = await choose(dashboard.templating.list, api, range);
  const variables = Object.fromEntries(choices.map(({ name, value }) => [name, value]));
  const data = new Map<number, PanelData>();
  for (const panel of dashboard.panels) {
    if (panel.type === 'row') continue;
    const question = { range, pixels: bodyWidth(panel, width), scrapeInterval, variables };
    data.set(panel.id, await askPanel(panel, api, question).catch(saidOf(dashboard.uid, panel.title)));
  }
  const marks = await marksOf(dashboard.annotations.list, api, range, variables);
  return drawPage({ dashboard, all, theme: themes[theme], width, range, choices, marks, data, href, bar });
}

function saidOf(uid: string, title: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof CommandFailed) throw new CommandFailed(`${uid}, panel "${title}": ${error.message}`);
    throw error;
  };
}
