import { TerraformStack, Testing, Token } from 'cdktf';
import { Namespace } from '../../../constructs/kubernetes/namespace';
import { namespaceName } from '../../../constructs/kubernetes/namespace-name';

describe('namespaceName', () => {
  const app = Testing.app();
  const own = new TerraformStack(app, 'own');
  const namespace = new Namespace(own, 'sample', { name: 'sample' });

  it('is a reference in the stack of the namespace, so that Terraform creates it first', () => {
    expect(Token.isUnresolved(namespaceName(own, namespace))).toBe(true);
  });

  it('is the plain name in another stack, and where the namespace is not ours', () => {
    const other = new TerraformStack(app, 'other');
    expect(namespaceName(other, namespace)).toBe('sample');
    expect(namespaceName(own, { name: 'kube-system', isolated: false })).toBe('kube-system');
  });
});
