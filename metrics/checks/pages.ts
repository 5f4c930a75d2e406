import { promqlChecks } from '.';
import { syntaxCheck } from './syntax-check';

/** A page of the documentation that is made from code. */
export interface Page {
  /** Where it is, from the root of the project. */
  readonly path: string;
  readonly text: string;
}

const note = '<!-- Written by `npm run docs`. Edit the check in metrics/checks/ instead. -->';

/** docs/checks/: a page for each check of raw PromQL, and their list. */
export function checkPages(): readonly Page[] {
  const checks = [syntaxCheck, ...promqlChecks];
  const pages = checks.map(({ id, what, why, example }) => ({
    path: `docs/checks/${id}.md`,
    text: `# ${id}

${note}

${what}

${why}

Fails:

\`\`\`promql
${example.wrong}
\`\`\`

Passes:

\`\`\`promql
${example.right}
\`\`\`
`,
  }));
  const list = checks.map(({ id, what }) => `- [${id}](${id}.md): ${what}`).join('\n');
  const index = `# Checks of PromQL

${note}

PromQL that is written as text (Grafana's panels, adopted rules) is parsed and checked against the
[metric contract](../metrics/contract.md). A finding names its place, what is there, what was expected and how to correct it.
What is built from metric objects does not compile with most of these mistakes.

${list}
`;
  return [{ path: 'docs/checks/README.md', text: index }, ...pages];
}
