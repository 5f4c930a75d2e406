import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { join } from 'node:path';
import { checkovWaivers } from '../waivers/checkov';
import { judge } from '../waivers/waiver';
import { runCheckov } from './support/checkov';
import { describeWith } from './support/program';
import { scratch } from './support/scratch';
import { synthesized } from './support/synthesized';

describeWith('checkov', 'Checkov', (program) => {
  it('finds nothing in any stack but what a waiver accepts, and no waiver is expired or unused', () => {
    const { outdir } = synthesized();
    const { findings, passed, unreadable } = runCheckov(program, join(outdir, 'stacks'));
    expect(unreadable).toEqual([]);
    expect(passed).toBeGreaterThan(100);
    const today = new Date().toISOString().slice(0, 10);
    expect(judge(findings, checkovWaivers, today)).toEqual({ unwaived: [], unused: [], expired: [] });
  }, 300_000);

  it('names the construct of each finding: a bucket without protection, a policy that allows everything', () => {
    const outdir = scratch();
    const app = new App({ outdir, stackTraces: false });
    const stack = new TerraformStack(app, 'sample-network');
    new LocalBackend(stack, { path: 'sample.tfstate' });
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    new S3Bucket(new Construct(stack, 'logs'), 'bucket', { bucket: 'logs' });
    new DataAwsIamPolicyDocument(stack, 'everything', { statement: [{ actions: ['*'], resources: ['*'] }] });
    app.synth();
    const found = runCheckov(program, join(outdir, 'stacks')).findings.map(({ check, path }) => `${check} ${path}`);
    expect(found).toContain('CKV_AWS_145 sample-network/logs/bucket');
    expect(found).toContain('CKV_AWS_111 sample-network/everything');
  });
});
