import { TerraformStack, Testing } from 'cdktf';
import type { WriteOnlySecretProps } from '../../../constructs/kubernetes/write-only-secret';
import { WriteOnlySecret } from '../../../constructs/kubernetes/write-only-secret';
import { problemsOf } from '../../support/problems-of';
import { sampleNamespace } from '../../support/sample-pod';
import { resource, synthesize } from '../../support/synthesize';

type Data = WriteOnlySecretProps['data'];
const value = (revision: number) => ({ reference: '${var.password}', revision });
const create = (data: Data) =>
  new WriteOnlySecret(new TerraformStack(Testing.app(), 'test'), 'secret', {
    namespace: sampleNamespace,
    name: 'sample',
    data,
  });
const revision = (data: Data) => create(data).revision;

describe('WriteOnlySecret', () => {
  it('gives references to write-only data, and no value to anything else', () => {
    const json = synthesize((stack) => {
      new WriteOnlySecret(stack, 'secret', {
        namespace: sampleNamespace,
        name: 'sample',
        type: 'kubernetes.io/basic-auth',
        data: { username: 'a${b}', password: value(2) },
        labels: { 'cnpg.io/reload': 'true' },
      });
    });
    const secret = resource(json, 'kubernetes_secret_v1');
    expect(secret).toMatchObject({
      metadata: {
        name: 'sample',
        namespace: 'sample',
        labels: { 'app.kubernetes.io/name': 'sample', 'cnpg.io/reload': 'true' },
      },
      type: 'kubernetes.io/basic-auth',
      data_wo: { username: 'a$${b}', password: '${var.password}' },
      data_wo_revision: revision({ username: 'a${b}', password: value(2) }),
    });
    expect(Object.keys(secret).sort()).toEqual(['data_wo', 'data_wo_revision', 'metadata', 'type']);
  });

  it('rises by one with a rotation of any of its values', () => {
    const before = revision({ a: value(1), b: value(5) });
    expect(revision({ a: value(2), b: value(5) })).toBe(before + 1);
    expect(revision({ a: value(1), b: value(6) })).toBe(before + 1);
    expect(before % 1000).toBe(6);
  });

  it('changes with keys and plain texts, which nothing else would write again', () => {
    const before = revision({ user: 'a', password: value(1) });
    expect(revision({ user: 'b', password: value(1) })).not.toBe(before);
    expect(revision({ name: 'a', password: value(1) })).not.toBe(before);
    expect(revision({ user: 'a', password: value(1), more: '' })).not.toBe(before);
    expect(revision({ password: value(1), user: 'a' })).toBe(before);
  });

  it('is at least one, below which the provider writes nothing', () => {
    expect([revision({}) % 1000, revision({ user: 'a' }) % 1000]).toEqual([1, 1]);
    expect(revision({ user: 'a' })).toBeLessThan(2 ** 31);
  });

  it('gives its keys, and names them when asked for another', () => {
    const secret = create({ user: 'a', password: value(1) });
    expect(secret.key('password')).toEqual({ secret, key: 'password' });
    expect(problemsOf(() => secret.key('token'))).toEqual([
      {
        where: 'test/secret',
        property: 'key()',
        got: '"token"',
        expected: 'one of user, password',
        fix: 'name a key of the Secret',
      },
    ]);
  });
});
