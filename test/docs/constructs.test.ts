import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilerOptions, diagnosticsOf, programWith } from '../support/compile-examples';
import { constructClasses, sourceFiles } from '../support/construct-classes';
import { root } from '../support/run-node';

const folder = join(root, 'docs', 'constructs');
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .sort();
const text = (page: string) => readFileSync(join(folder, page), 'utf8');
const examplesOf = (page: string) => [...text(page).matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = '']) => code);
/** An example is compiled as if it lay beside its page. */
const exampleFile = (page: string) => join(folder, page.replace(/\.md$/, '.example.ts'));
/** `VpcEndpoints` has the page vpc-endpoints.md. */
const pageOf = (name: string) => `${name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}.md`;

const examples = new Map(pages.map((page) => [exampleFile(page), examplesOf(page).join('\n')]));
const files = sourceFiles('constructs');
const program = programWith(files, examples);
const classes = constructClasses(program, files);

describe('docs/constructs', () => {
  it('has constructs to speak of, and finds those that are constructs by a base class', () => {
    expect(classes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Vpc', 'Workload', 'SecretSource']));
    expect(compilerOptions().strict).toBe(true);
  });

  it.each(classes)('has a page about $name ($file)', ({ name }) => {
    expect(existsSync(join(folder, pageOf(name))) ? pageOf(name) : `no docs/constructs/${pageOf(name)}`).toBe(
      pageOf(name),
    );
  });

  describe.each(pages)('%s', (page) => {
    it('has a purpose, an example, what it creates, and defaults, in this order', () => {
      const headings = [...text(page).matchAll(/^#{1,2} .+$/gm)].map(([heading]) => heading);
      expect(headings[0]).toMatch(/^# [A-Z]\w+$/);
      expect(pageOf(headings[0]?.slice(2) ?? '')).toBe(page);
      const sections = ['## Example', '## What it creates', '## Defaults'];
      expect(headings.filter((heading) => sections.includes(heading))).toEqual(sections);
      expect(text(page).split('\n## ')[0]?.split('\n').slice(1).join(' ').trim()).not.toBe('');
    });

    it('has one example, which imports what it shows and compiles', () => {
      expect(examplesOf(page)).toHaveLength(1);
      expect(diagnosticsOf(program, exampleFile(page))).toEqual([]);
      expect(examplesOf(page)[0]).toMatch(/^import (?:type )?\{[^}]*\} from '\.\.\/\.\.\//m);
    });
  });
});
