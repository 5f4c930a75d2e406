import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Listening } from '../../drill/sinks/loopback-server';
import { listen } from '../../drill/sinks/loopback-server';
import type { Catalogue } from '../catalogue';
import type { Scenes } from '../data/previewed';
import { scenarios } from '../data/scenarios';
import { renderPage } from '../render';
import { bar } from './bar';
import { choice, queryOf } from './choice';
import { indexPage } from './index-page';

/** What pages are made of. */
export interface PreviewServerProps {
  readonly catalogue: Catalogue;
  readonly scenes: Scenes;
  /** Folder of the project: links to runbooks lead into it. */
  readonly root: string;
}

interface Page {
  readonly status: number;
  readonly type: 'text/html' | 'text/plain';
  readonly text: string;
}

/** Serves every dashboard on the loopback address. */
export function servePreview(props: PreviewServerProps): Promise<Listening> {
  return listen(
    createServer((request, response) => {
      const answer = ({ status, type, text }: Page) => {
        response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
      };
      pageOf(new URL(request.url ?? '/', 'http://preview'), props).then(answer, (error: unknown) => {
        answer(plain(500, error instanceof Error ? error.message : 'unknown error'));
      });
    }),
  );
}

async function pageOf({ pathname, searchParams }: URL, { catalogue, scenes, root }: PreviewServerProps): Promise<Page> {
  const runbook = /^\/docs\/runbooks\/(\w+)\.md$/.exec(pathname)?.[1];
  if (runbook !== undefined) {
    const file = join(root, 'docs', 'runbooks', `${runbook}.md`);
    return existsSync(file) ? plain(200, readFileSync(file, 'utf8')) : plain(404, `There is no runbook ${runbook}`);
  }
  const read = choice.safeParse(Object.fromEntries(searchParams));
  if (!read.success) {
    return plain(400, read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
  const chosen = read.data;
  if (pathname === '/') return { status: 200, type: 'text/html', text: indexPage(catalogue, chosen) };
  const found = catalogue.dashboards.find(({ dashboard }) => pathname === `/d/${dashboard.uid}`);
  const scenario = scenarios.find(({ name }) => name === chosen.scenario);
  if (found === undefined || scenario === undefined) return plain(404, `There is nothing at ${pathname}`);
  const text = await renderPage(
    found.dashboard,
    await scenes.open(scenario),
    { ...chosen, range: chosen.range },
    {
      all: catalogue.dashboards.map(({ dashboard: { uid, title } }) => ({ uid, title })),
      href: (url) => (url.startsWith('/d/') ? `${url}${queryOf(chosen)}` : url),
      bar: bar(pathname, chosen, found.dashboard.time.from.slice('now-'.length)),
    },
  );
  return { status: 200, type: 'text/html', text };
}

function plain(status: number, text: string): Page {
  return { status, type: 'text/plain', text };
}
