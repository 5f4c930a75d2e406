import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Previewed } from '../data/previewed';
import type { Catalogue } from '../catalogue';
import { renderPage } from '../render';
import type { View } from '../render';
import { startChromium } from './chromium';
import { smallPng } from './small-png';

/** A picture of a dashboard. */
export interface Picture {
  readonly uid: string;
  readonly file: string;
  readonly bytes: number;
}

/** Writes a picture of each dashboard of a catalogue into a folder. `say`: told of each. */
export async function takePictures(
  { dashboards }: Catalogue,
  previewed: Previewed,
  view: View,
  folder: string,
  say: (line: string) => void,
): Promise<readonly Picture[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: view.width, height: 800 }, deviceScaleFactor: 1 });
    const pictures: Picture[] = [];
    for (const { dashboard } of dashboards) {
      await page.setContent(await renderPage(dashboard, previewed, view, { all: [], href: (url) => url }));
      const taken = smallPng(await page.screenshot({ fullPage: true, animations: 'disabled' }));
      const file = join(folder, `${dashboard.uid}.png`);
      writeFileSync(file, taken);
      pictures.push({ uid: dashboard.uid, file, bytes: taken.length });
      say(`wrote ${file} (${Math.round(taken.length / 1000)} kB)`);
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
