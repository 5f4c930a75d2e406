import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptions } from '../../alerts/adopted';
import { alertNames } from '../../alerts/alert-names';
import { recordedMetrics as metrics } from '../../alerts/groups';
import { checkPromql, describeFinding } from '../../metrics/checks';
import { root } from '../support/run-node';

const folder = join(root, 'docs/runbooks');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();
const text = (name: string) => readFileSync(join(folder, `${name}.md`), 'utf8');

const day = 86_400;

/** Contents of the code blocks of a language. */
function blocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) =>
    code.trim(),
  );
}

describe('runbooks', () => {
  it('are there for every alert', () => {
    expect([...alertNames].filter((name) => !pages.includes(name))).toEqual([]);
  });

  it('belong to an alert', () => {
    const known: readonly string[] = [...alertNames, ...Object.keys(adoptions)];
    expect(pages.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(alertNames)('%s says what it means, whom it hurts, where to look and what to do', (name) => {
    const page = text(name);
    expect(page.startsWith(`# ${name}\n`)).toBe(true);
    const sections = page.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(['Meaning', 'Impact', 'Diagnosis', 'Mitigation']);
    for (const section of sections) expect(section.split('\n').slice(1).join('').trim()).not.toBe('');
    expect(blocks(page, 'promql').length).toBeGreaterThan(0);
  });

  it.each(alertNames)('%s asks Prometheus for what there is', (name) => {
    const findings = blocks(text(name), 'promql').flatMap((promql) =>
      checkPromql(promql, { scrapeIntervalSeconds: 30, retentionSeconds: 15 * day, metrics }).map(
        (finding) => `${promql}: ${describeFinding(finding)}`,
      ),
    );
    expect(findings).toEqual([]);
  });
});
