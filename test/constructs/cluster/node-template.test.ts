import { NodeTemplate } from '../../../constructs/cluster/node-template';
import { resource, synthesize } from '../../support/synthesize';

const template = () =>
  resource(
    synthesize((stack) => {
      new NodeTemplate(stack, 'nodes', {
        name: 'sample-services',
        securityGroupIds: ['sg-00000001'],
        diskSize: 80,
        keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/nodes',
      });
    }),
    'aws_launch_template',
  );

describe('NodeTemplate', () => {
  it('keeps the metadata service from pods and from requests without a session', () => {
    expect(template()['metadata_options']).toEqual({
      http_endpoint: 'enabled',
      http_tokens: 'required',
      http_put_response_hop_limit: 1,
    });
  });

  it('has an encrypted gp3 root volume', () => {
    expect(template()['block_device_mappings']).toEqual([
      {
        device_name: '/dev/xvda',
        ebs: {
          volume_type: 'gp3',
          volume_size: 80,
          encrypted: 'true',
          kms_key_id: 'arn:aws:kms:eu-central-1:111122223333:key/nodes',
          delete_on_termination: 'true',
        },
      },
    ]);
  });

  it("puts nodes into the cluster's security group and names what Auto Scaling makes", () => {
    const tags = { Name: 'sample-services' };
    expect(template()).toMatchObject({
      name_prefix: 'sample-services-',
      vpc_security_group_ids: ['sg-00000001'],
      tag_specifications: [
        { resource_type: 'instance', tags },
        { resource_type: 'volume', tags },
        { resource_type: 'network-interface', tags },
      ],
      lifecycle: { create_before_destroy: true },
    });
  });
});
