import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template';
import { Token } from 'cdktf';
import { Construct } from 'constructs';

/** Properties of `NodeTemplate`. */
export interface NodeTemplateProps {
  /** Name of the nodes, for people. */
  readonly name: string;
  /** Security groups of the nodes: the cluster's must be among them, or nodes cannot join. */
  readonly securityGroupIds: readonly string[];
  /** Root volume in GiB. */
  readonly diskSize: number;
  /** Key of the root volume. It has to let EC2 Auto Scaling use it. */
  readonly keyArn: string;
}

/** How nodes start: IMDSv2 only, out of reach of pods, on an encrypted gp3 volume. */
export class NodeTemplate extends Construct {
  /** Id of the launch template. */
  readonly templateId: string;
  /** Newest version of the launch template: a node group that takes it replaces its nodes on changes. */
  readonly version: string;

  constructor(scope: Construct, id: string, { name, securityGroupIds, diskSize, keyArn }: NodeTemplateProps) {
    super(scope, id);
    const tags = { Name: name };
    const template = new LaunchTemplate(this, 'template', {
      namePrefix: `${name}-`,
      updateDefaultVersion: true,
      vpcSecurityGroupIds: [...securityGroupIds],
      // One hop is the node itself: a pod has an interface of its own, which is the second.
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
      blockDeviceMappings: [
        {
          // Root device of the AL2023 images of EKS.
          deviceName: '/dev/xvda',
          ebs: {
            volumeType: 'gp3',
            volumeSize: diskSize,
            encrypted: 'true',
            kmsKeyId: keyArn,
            deleteOnTermination: 'true',
          },
        },
      ],
      // The provider's default tags do not reach what Auto Scaling creates.
      tagSpecifications: ['instance', 'volume', 'network-interface'].map((resourceType) => ({ resourceType, tags })),
      lifecycle: { createBeforeDestroy: true },
    });
    this.templateId = template.id;
    this.version = Token.asString(template.latestVersion);
  }
}
