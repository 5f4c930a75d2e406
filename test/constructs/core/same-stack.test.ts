import { TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { SecureBucket } from '../../../constructs/core/secure-bucket';
import { inSameStack } from '../../../constructs/core/same-stack';

describe('inSameStack', () => {
  it('leaves out resources of other stacks, and keeps what is no construct', () => {
    const app = Testing.app();
    const [here, there] = ['here', 'there'].map((name) => new TerraformStack(app, name));
    if (here === undefined || there === undefined) throw new Error('two stacks');
    const [mine, theirs] = [here, there].map((stack) => {
      return new SecureBucket(stack, 'bucket', { name: 'sample', encryption: 'aes256' }).ready;
    });
    const text = { fqn: 'aws_s3_bucket.other' };
    const resources = [...(mine ?? []), ...(theirs ?? []), text];
    expect(inSameStack(new Construct(here, 'construct'), resources)).toEqual([...(mine ?? []), text]);
  });
});
