import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { EksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { App, Fn, LocalBackend, TerraformOutput, TerraformStack } from 'cdktf';
import { referencesIn } from '../support/references';
import { scratch } from '../support/scratch';
import { brokenReferences } from '../support/stack-check';

describe('referencesIn', () => {
  it.each<[string, string[]]>([
    ['${aws_vpc.vpc.id}', ['aws_vpc.vpc.id']],
    ['a ${var.x}-${local.y} b', ['var.x', 'local.y']],
    ['$${aws_vpc.vpc.id} %%{ if x.y }', []],
    ['${join(",", aws_subnet.a-b_1.*.id)}', ['aws_subnet.a-b_1.[].id']],
    [
      '${aws_eks_cluster.c.vpc_config[0].cluster_security_group_id}',
      ['aws_eks_cluster.c.vpc_config.[].cluster_security_group_id'],
    ],
    [
      '${format("%s ${aws_vpc.inner.id} \\" }", data.aws_region.r.name)}',
      ['data.aws_region.r.name', 'aws_vpc.inner.id'],
    ],
    ['${{for k, v in aws_x.y.tags : k => v.name}}', ['aws_x.y.tags']],
    ['${{"a" = aws_x.y.id, b = 1.5}}', ['aws_x.y.id']],
    ['${aws_x.y.list[aws_z.w.index]}', ['aws_x.y.list.[]', 'aws_z.w.index']],
    ['%{ if var.on }yes%{ endif }', ['var.on']],
    ['no template', []],
  ])('%s', (text, expected) => {
    expect(referencesIn(text).map((reference) => reference.join('.'))).toEqual(expected);
  });
});

describe('brokenReferences', () => {
  function sample(
    change: (parts: { network: TerraformStack; cluster: TerraformStack; vpc: Vpc; subnet: Subnet }) => void,
  ) {
    const app = new App({ outdir: scratch(), stackTraces: false });
    const [network, cluster] = ['a-network', 'a-cluster'].map((name) => {
      const stack = new TerraformStack(app, name);
      new LocalBackend(stack, { path: `${name}.tfstate` });
      new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
      return stack;
    });
    if (network === undefined || cluster === undefined) throw new Error('no stacks');
    const vpc = new Vpc(network, 'vpc', { cidrBlock: '10.0.0.0/16' });
    const subnet = new Subnet(network, 'subnet', { vpcId: vpc.id, ipv6CidrBlock: vpc.ipv6CidrBlock });
    const eks = new EksCluster(cluster, 'eks', { name: 'eks', roleArn: 'x', vpcConfig: { subnetIds: [subnet.id] } });
    new TerraformOutput(cluster, 'group', { value: Fn.upper(eks.vpcConfig.clusterSecurityGroupId) });
    change({ network, cluster, vpc, subnet });
    app.synth();
    return brokenReferences(app);
  }

  it('finds nothing in an app that is whole', () => {
    expect(sample(() => undefined)).toEqual([]);
  });

  it('finds a resource that does not exist', () => {
    expect(sample(({ subnet }) => subnet.addOverride('vpc_id', '${aws_vpc.other.id}'))).toEqual([
      'a-network: aws_subnet.subnet refers to aws_vpc.other.id: aws_vpc.other does not exist',
    ]);
    expect(sample(({ subnet }) => subnet.addOverride('depends_on', ['aws_vpc.other']))).toEqual([
      'a-network: aws_subnet.subnet depends on aws_vpc.other, which does not exist',
    ]);
  });

  it('finds an attribute that the class does not have, in a nested block too', () => {
    expect(sample(({ subnet }) => subnet.addOverride('vpc_id', '${aws_vpc.vpc.identifier}'))).toEqual([
      'a-network: aws_subnet.subnet refers to aws_vpc.vpc.identifier: aws_vpc has no identifier',
    ]);
    const nested = '${aws_eks_cluster.eks.vpc_config[0].group}';
    expect(sample(({ cluster }) => new TerraformOutput(cluster, 'nested', { value: nested }))).toEqual([
      'a-cluster: output.nested refers to aws_eks_cluster.eks.vpc_config.[].group: aws_eks_cluster.vpc_config has no group',
    ]);
  });

  it('finds a cycle, through a provider too', () => {
    expect(sample(({ vpc }) => vpc.addOverride('tags', { subnet: '${aws_subnet.subnet.id}' }))).toEqual([
      'a-network: cycle aws_subnet.subnet -> aws_vpc.vpc -> aws_subnet.subnet',
    ]);
    expect(sample(({ network }) => network.addOverride('provider.aws', [{ region: '${aws_vpc.vpc.id}' }]))).toEqual([
      expect.stringContaining('a-network: cycle '),
    ]);
  });

  it('finds an upstream output that is not there', () => {
    const missing = '${data.terraform_remote_state.cross-stack-reference-input-a-network.outputs.nothing}';
    expect(sample(({ cluster }) => new TerraformOutput(cluster, 'x', { value: missing }))).toEqual([
      expect.stringContaining('a-network has no output.nothing'),
    ]);
  });
});
