import { rules, sharedRules } from '../../environments/rules';
import { generatedNote } from './page';
import type { ReferencePage } from './page';
import { markdownTable } from './table';

/** docs/reference/rules.md: every rule between fields, and why it is there. */
export function rulesTable(): ReferencePage {
  const text = [
    '# Rules',
    generatedNote,
    'An environment that breaks a rule is not synthesized. The message names the rule by its id.',
    '## Within one environment',
    table(rules),
    '## Between environments',
    table(sharedRules),
  ].join('\n\n');
  return { path: 'docs/reference/rules.md', text: `${text}\n` };
}

function table(listed: readonly { readonly id: string; readonly reason: string }[]): string {
  return markdownTable(
    ['Rule', 'Reason'],
    listed.map(({ id, reason }) => [`\`${id}\``, reason]),
  );
}
