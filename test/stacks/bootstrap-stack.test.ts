import { Testing } from 'cdktf';
import { BootstrapStack } from '../../stacks/bootstrap-stack';
import { samplePipeline } from '../support/sample-bootstrap';

const stack = new BootstrapStack(Testing.app(), {
  account: '111122223333',
  region: 'eu-central-1',
  stateBucket: 'states',
  kmsKeyAlias: 'states',
  repository: 'example/platform',
  environments: [samplePipeline('staging')],
});
const json = JSON.parse(Testing.synth(stack));

describe('BootstrapStack', () => {
  it('is named by its account', () => expect(stack.node.id).toBe('bootstrap-111122223333'));

  it('keeps its state in the bucket that it makes, outside the folders of environments', () => {
    expect(json.terraform).toMatchObject({
      required_version: '>= 1.11.0',
      backend: {
        s3: {
          bucket: 'states',
          key: 'bootstrap-111122223333.tfstate',
          region: 'eu-central-1',
          encrypt: true,
          kms_key_id: 'alias/states',
          use_lockfile: true,
          allowed_account_ids: ['111122223333'],
        },
      },
    });
  });

  it('refuses any other account', () => {
    expect(json.provider.aws).toMatchObject([{ region: 'eu-central-1', allowed_account_ids: ['111122223333'] }]);
  });

  it('refuses to apply documentation values, naming each', () => {
    expect(Object.values(json.locals)).toEqual([
      ['account', 'repository', 'environments[0].planRoleArn', 'environments[0].applyRoleArn'],
    ]);
  });

  it('gives the key the name by which backends ask for it, and keeps it', () => {
    expect(Object.values(json.resource.aws_kms_alias)).toMatchObject([{ name: 'alias/states' }]);
    expect(Object.values(json.resource.aws_kms_key)).toMatchObject([{ lifecycle: { prevent_destroy: true } }]);
    expect(Object.values(json.resource.aws_s3_bucket)).toMatchObject([{ bucket: 'states' }]);
  });
});
