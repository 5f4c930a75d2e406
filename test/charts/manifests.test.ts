import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { helmValues } from '../../constructs/kubernetes/helm-values';
import { describeWith } from '../support/program';
import { scratch } from '../support/scratch';

const chart = join(__dirname, '../../charts/manifests');

describeWith('helm', 'chart manifests, rendered by helm', (helm) => {
  const folder = scratch();

  /** What Helm sends to the cluster for these manifests. */
  function rendered(manifests: readonly object[]): unknown[] {
    const values = join(folder, 'values.yaml');
    writeFileSync(values, helmValues({ manifests }));
    const text = execFileSync(helm, ['template', 'sample', chart, '--values', values], {
      encoding: 'utf8',
      env: { ...process.env, HELM_CACHE_HOME: folder, HELM_CONFIG_HOME: folder, HELM_DATA_HOME: folder },
    });
    return parseAllDocuments(text).map((document): unknown => document.toJS());
  }

  const manifest = (data: unknown) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'sample' },
    data,
  });

  it('keeps every text as it is', () => {
    const texts = {
      template: '{{ .Values.manifests }} {{- end }} {{ fail "x" }}',
      terraform: '${var.x} %{ if true }',
      quotes: `'single' "double" \`back\``,
      backslash: 'C:\\path\\n',
      lines: 'first\nsecond\n\n  third\n',
      trailing: 'text  \n',
      separator: '---\nkind: Other\n',
      number: '0440',
      boolean: 'on',
      unicode: 'naïve ☃ 𝄞',
    };
    expect(rendered([manifest(texts)])).toEqual([manifest(texts)]);
  });

  it('keeps types, order and number of manifests', () => {
    const spec = { integer: 3, fraction: 0.5, yes: true, nothing: null, list: [1, 'two', { three: [] }], empty: {} };
    const manifests = [manifest(spec), manifest({}), manifest({ last: 'z', first: 'a' })];
    expect(rendered(manifests)).toEqual(manifests);
  });

  it('keeps any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('{', '}', '-', ' ', '\n', '"', '\\', '$', '%') }),
    );
    // One run of helm for a thousand texts: a run for each would take a minute.
    const [texts = []] = fc.sample(fc.array(text, { minLength: 1000, maxLength: 1000 }), { numRuns: 1, seed: 3 });
    const manifests = texts.map((each) => manifest({ text: each }));
    expect(rendered(manifests)).toEqual(manifests);
  });
});
