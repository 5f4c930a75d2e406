import { TerraformStack, Testing } from 'cdktf';
import { ConfigFiles } from '../../../constructs/kubernetes/config-files';
import { problemsOf } from '../../support/problems-of';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, synthesize } from '../../support/synthesize';

const create = (files: Readonly<Record<string, string>>) =>
  new ConfigFiles(new TerraformStack(Testing.app(), 'test'), 'files', {
    namespace: sampleNamespace,
    name: 'sample',
    files,
  });

describe('ConfigFiles', () => {
  it('is a ConfigMap whose text arrives as it is', () => {
    const json = synthesize((stack) => {
      new ConfigFiles(stack, 'files', {
        namespace: sampleNamespace,
        name: 'sample',
        files: { 'envoy.yaml': 'a ${b} %{c}' },
        labels: { grafana_dashboard: '1' },
      });
    });
    expect(resource(json, 'kubernetes_config_map_v1')).toEqual({
      metadata: {
        name: 'sample',
        namespace: 'sample',
        labels: {
          'app.kubernetes.io/name': 'sample',
          'app.kubernetes.io/part-of': 'zerotrace',
          'app.kubernetes.io/managed-by': 'terraform',
          grafana_dashboard: '1',
        },
      },
      data: { 'envoy.yaml': 'a $${b} %%{c}' },
    });
  });

  it('has a hash of its files, in whichever order they are given', () => {
    expect(create({ a: '1', b: '2' }).hash).toMatch(/^[0-9a-f]{16}$/);
    expect(create({ b: '2', a: '1' }).hash).toBe(create({ a: '1', b: '2' }).hash);
    expect(create({ a: '1', b: '3' }).hash).not.toBe(create({ a: '1', b: '2' }).hash);
    expect(create({ a: '2', b: '1' }).hash).not.toBe(create({ a: '1', b: '2' }).hash);
  });

  it('refuses file names that Kubernetes refuses, and more than fits', () => {
    expect(problemsOf(() => create({ 'a/b': 'x', c: 'ä'.repeat(600_000) }))).toEqual([
      {
        where: 'test/files',
        property: 'files',
        got: '"a/b"',
        expected: 'file names of letters, digits, "-", "_" and "."',
        fix: 'mount each folder from a ConfigMap of its own',
      },
      {
        where: 'test/files',
        property: 'files',
        got: '1200005 bytes',
        expected: 'at most 1048576 bytes',
        fix: 'split the files over several ConfigMaps',
      },
    ]);
  });
});
