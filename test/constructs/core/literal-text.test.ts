import { Fn, TerraformLocal, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { literalText } from '../../../constructs/core/literal-text';
import { describeWithTerraform } from '../../support/terraform';

const reference = Fn.upper('reference');

describe('literalText', () => {
  it('escapes a text as literal does', () => {
    expect(literalText('a ${b} %{c} $d')).toBe('a $${b} %%{c} $d');
    expect(literalText({ '${k}': ['${v}', 1, undefined] })).toEqual({ '$${k}': ['$${v}', 1, undefined] });
  });

  it('keeps references, and escapes the text around them', () => {
    expect(literalText(reference)).toBe(reference);
    expect(literalText(`\${a} ${reference} \${b}`)).toBe(`$\${a} ${reference} $\${b}`);
    const list = Fn.split(',', reference);
    expect(literalText({ list })).toEqual({ list });
  });

  it('does not let a sign before a reference escape it', () => {
    expect(literalText(`costs $${reference}`)).toBe(`costs \${"$"}${reference}`);
  });
});

describeWithTerraform('literalText through a real apply', (inFolder) => {
  it('hands on text and resolves references', () => {
    const stack = new TerraformStack(Testing.app(), 'mixed');
    const local = new TerraformLocal(stack, 'local', 'resolved');
    const texts = [local.asString, `$${local.asString}$`, `%${local.asString}{`, `\${x}%{y}${local.asString}$$\${z}`];
    new TerraformOutput(stack, 'texts', { value: literalText(texts) });
    const terraform = inFolder(JSON.parse(Testing.synth(stack)));
    expect(terraform('apply', '-auto-approve', '-no-color')).toMatchObject({ code: 0 });
    expect(JSON.parse(terraform('output', '-json').stdout)).toMatchObject({
      texts: { value: ['resolved', '$resolved$', '%resolved{', '${x}%{y}resolved$$${z}'] },
    });
  });
});
