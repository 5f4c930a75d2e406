import type { Behaviour } from '../../logs/logstash/behaviours';
import { behaviourNow, behaviours } from '../../logs/logstash/behaviours';
import { generatedNote } from './page';
import type { ReferencePage } from './page';
import { markdownTable } from './table';

const introduction = `What the pipelines in \`logs/logstash/\` do with an event, for the environment \`staging\` at ${behaviourNow}. Each row is executed by a
test, on the exported files as a grammar reads them, by an evaluator of the plugins and settings in use (\`test/support/logstash/\`).
That is not Logstash's own engine: it shows what the files say, as Logstash's documentation has it. Each id in the second column is a
plugin, which Logstash counts by that id; every filter and output is in a row.`;

/** docs/reference/logstash.md: what each pipeline does with each kind of event. */
export function logstashPage(): ReferencePage {
  const pipelines = [...new Set(behaviours.map(({ pipeline }) => pipeline))];
  const sections = pipelines.map((name) => {
    const rows = behaviours.filter(({ pipeline }) => pipeline === name).map(row);
    return `## ${name}\n\n${markdownTable(['Given', 'Passes', 'Leaves'], rows)}`;
  });
  const text = ['# Pipelines of Logstash', generatedNote, introduction, ...sections].join('\n\n');
  return { path: 'docs/reference/logstash.md', text: `${text}\n` };
}

function row({ given, passes, leaves = {} }: Behaviour): readonly string[] {
  const ways = Object.entries(leaves).map(([output, fields]) => `by \`${output}\` with ${said(fields)}`);
  return [given, passes.join(', '), ways.length === 0 ? 'not at all' : ways.join('; ')];
}

function said(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === undefined ? `no \`${name}\`` : `\`${name}\` ${JSON.stringify(value)}`))
    .join(', ');
}
