import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, 'MapCheck.java');

/** Types that come with modules which are not on Maven Central, and the type that takes the same values. It takes a little more room. */
const standIns = { constant_keyword: 'keyword', match_only_text: 'text' } as const;

/**
 * Gives documents to Elasticsearch's own mapper with a mapping, in a folder, and returns what it printed: see MapCheck.java. With `index`,
 * the name of a folder in that one, they are indexed there.
 */
export function mapCheck(
  mapper: string,
  folder: string,
  {
    mapping,
    documents,
    index,
  }: { readonly mapping: object; readonly documents: readonly string[]; readonly index?: string },
): string {
  const [mappingFile, documentsFile] = [join(folder, 'mapping.json'), join(folder, 'documents.ndjson')];
  const text = Object.entries(standIns).reduce(
    (json, [type, standIn]) => json.replaceAll(`"type":"${type}"`, `"type":"${standIn}"`),
    JSON.stringify(mapping),
  );
  writeFileSync(mappingFile, text);
  writeFileSync(documentsFile, documents.join('\n'));
  const into = index === undefined ? [] : [join(folder, index)];
  return execFileSync(mapper, [program, mappingFile, documentsFile, ...into], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
