import { program } from '../../../tools/programs';
import { toolPath } from '../../../tools/locate';
import { CommandFailed } from '../../exit';
import type { Browser } from 'playwright-core';

/** What makes pictures the same on every machine with the same fonts. */
const args = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--disable-gpu',
] as const;

/** Where the browser is. @throws CommandFailed where there is none */
export function chromiumPath(): string {
  const found = toolPath('chromium');
  if (found !== undefined) return found;
  const { name, alternatives = [], variable = '' } = program('chromium');
  const names = [name, ...alternatives].join(', ');
  throw new CommandFailed(`No Chromium: put one of ${names} on the PATH, or set ${variable} to its path`);
}

/** Starts a browser without a window. @throws CommandFailed where there is none */
export async function startChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: [...args] });
}
