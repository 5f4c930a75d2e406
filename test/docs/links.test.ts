import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../support/run-node';

const skipped = ['node_modules', 'cdktf.out', 'generated', 'dist', '.git', '.tools'];
const pages = markdownBelow(root);

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !skipped.includes(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownBelow(path);
      return entry.name.endsWith('.md') ? [relative(root, path)] : [];
    })
    .sort();
}

/** Text of a page without its code, in which brackets mean something else. */
const prose = (page: string) =>
  readFileSync(join(root, page), 'utf8')
    .replaceAll(/^```[^]*?^```$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');

/** The anchors of a page, as GitHub makes them from headings. */
function anchorsOf(page: string): string[] {
  const headings = readFileSync(page, 'utf8')
    .replaceAll(/^```[^]*?^```$/gm, '')
    .matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}

/** What is wrong with a link of a page; nothing with one that leads somewhere, or out of the repository. */
function brokenLink(page: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(root, page) : join(root, dirname(page), decodeURI(path));
  if (!existsSync(target)) return `${link}: no such file`;
  if (anchor !== undefined && !anchorsOf(target).includes(anchor)) return `${link}: no such heading`;
  return undefined;
}

describe('documentation', () => {
  it('is there', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/constructs/workload.md']));
  });

  it.each(pages)('%s links only to what exists', (page) => {
    const links = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.map((link) => brokenLink(page, link)).filter((problem) => problem !== undefined)).toEqual([]);
  });
});
