import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fn, TerraformStack, Testing } from 'cdktf';
import { parse } from 'yaml';
import type { Manifest } from '../../../constructs/kubernetes/manifest-release';
import { ManifestRelease } from '../../../constructs/kubernetes/manifest-release';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, synthesize } from '../../support/synthesize';

const manifest: Manifest = {
  apiVersion: 'example.com/v1',
  kind: 'Sample',
  metadata: { name: 'sample', annotations: { text: '${x} %{y} {{ .Values }}', switch: 'off' } },
  spec: { reference: Fn.upper('x') },
};
const props = {
  name: 'sample',
  namespace: sampleNamespace,
  manifests: [manifest],
  images: ['docker.io/library/sample:1'],
  dependsOn: [],
};

describe('ManifestRelease', () => {
  it('hands manifests to our chart: text as it is, references resolved', () => {
    const json = synthesize((stack) => {
      new ManifestRelease(stack, 'objects', props);
    });
    const release = resource(json, 'helm_release');
    expect(release).toMatchObject({
      name: 'sample',
      namespace: 'sample',
      chart: expect.stringMatching(/^\.\/assets\/objects_chart_\w+\/[0-9A-F]{32}$/),
      max_history: 5,
      timeout: 300,
      wait: true,
      atomic: false,
    });
    expect(release['values']).toEqual([
      [
        'manifests:',
        '  - apiVersion: example.com/v1',
        '    kind: Sample',
        '    metadata:',
        '      name: sample',
        '      annotations:',
        '        text: $${x} %%{y} {{ .Values }}',
        '        switch: "off"',
        '    spec:',
        `      reference: '$\{upper("x")}'`,
        '',
      ].join('\n'),
    ]);
  });

  it('says which chart that is, in the version of its own file, and which images follow from it', () => {
    const release = new ManifestRelease(new TerraformStack(Testing.app(), 'test'), 'objects', props);
    const chart: unknown = parse(readFileSync(join(__dirname, '../../../charts/manifests/Chart.yaml'), 'utf8'));
    expect(chart).toMatchObject({ name: release.chart, version: release.version });
    expect(release.images).toEqual(['docker.io/library/sample:1']);
  });

  it('comes after the operator', () => {
    const json = synthesize((stack) => {
      const operator = new ManifestRelease(stack, 'operator', props);
      new ManifestRelease(stack, 'objects', { ...props, dependsOn: [operator.release] });
    });
    expect(resource(json, 'helm_release', 'objects')['depends_on']).toEqual([
      expect.stringMatching(/^helm_release\.operator_release_\w+$/),
    ]);
  });
});
