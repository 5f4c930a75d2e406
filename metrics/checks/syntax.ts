import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import type { Tree } from '@lezer/common';
import { Parser } from '@prometheus-io/codemirror-promql/dist/cjs/parser';
import { LanguageType, promQLLanguage } from '@prometheus-io/codemirror-promql/dist/cjs/promql';
import type { Found } from './finding';

const language = promQLLanguage(LanguageType.PromQL);

/** The tree of an expression, by the grammar of @prometheus-io/lezer-promql. */
export function parsePromql(text: string): Tree {
  return language.parser.parse(text);
}

/** What the grammar and Prometheus' own analyser say. Each alone misses errors: neither a type nor a missing bracket is for both. */
export function syntaxErrors(text: string, tree: Tree): readonly Found[] {
  const found = new Map<number, Found>();
  for (const { from, message } of analysed(text)) {
    found.set(from, { from, got: `\`${text}\``, expected: 'valid PromQL', fix: message });
  }
  tree.iterate({
    enter: (node) => {
      if (!node.type.isError || found.size > 0) return;
      const rest = text.slice(node.from).trim();
      const got = rest === '' ? 'the end of the expression' : `\`${rest.slice(0, 20)}\``;
      found.set(node.from, {
        from: node.from,
        got,
        expected: 'valid PromQL',
        fix: 'complete or correct what is before it',
      });
    },
  });
  return [...found.values()].sort((a, b) => a.from - b.from);
}

function analysed(text: string): readonly { readonly from: number; readonly message: string }[] {
  const state = EditorState.create({ doc: text, extensions: [language] });
  // An editor stops parsing after 20 ms: on a busy machine the analyser would judge half an expression.
  ensureSyntaxTree(state, text.length, 60_000);
  const analyser = new Parser(state.update({}).state);
  analyser.analyze();
  return analyser.getDiagnostics();
}
