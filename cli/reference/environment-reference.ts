import { environmentSchema } from '../../environments/environment';
import { fields } from '../../environments/fields';
import type { Field } from '../../environments/fields';
import { generatedNote } from './page';
import type { ReferencePage } from './page';
import { markdownTable } from './table';

const introduction = `An environment is a file in \`environments/\`, typed as \`EnvironmentInput\` and listed in \`environments/index.ts\`.
Every field is listed here. A field without a default must be written. What holds between several fields is in
[rules.md](rules.md).`;

/** docs/reference/environment.md: every field of an environment. */
export function environmentReference(): ReferencePage {
  const sections = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const table = markdownTable(
      ['Field', 'Type', 'Unit', 'Default', 'Only with', 'Meaning'],
      fields(schema, name).map(row),
    );
    return `## ${name}\n\n${table}`;
  });
  const text = ['# Environment', generatedNote, introduction, ...sections].join('\n\n');
  return { path: 'docs/reference/environment.md', text: `${text}\n` };
}

function row(field: Field): readonly string[] {
  return [
    code(field.path),
    field.type,
    field.unit ?? '',
    field.default === undefined ? '**required**' : field.default,
    field.onlyWith === undefined ? '' : code(field.onlyWith),
    field.meaning ?? '',
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}
