import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DataAwsIamPolicyDocument } from '@cdktf/provider-aws/lib/data-aws-iam-policy-document';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { join } from 'node:path';
import { requireTerraform } from '../constructs/core/require-terraform';
import { checkovWaivers } from '../waivers/checkov';
import type { Judgement } from '../waivers/waiver';
import { judge } from '../waivers/waiver';
import { runCheckov } from './support/checkov';
import { describeWith } from './support/program';
import { scratch } from './support/scratch';
import { synthesized } from './support/synthesized';

function complaints({ unwaived, unused, expired }: Judgement): readonly string[] {
  return [
    ...unwaived.map(({ check, path, title }) => `${check} ${path}: ${title}`).sort(),
    ...unused.map(({ check, path }) => `waiver of ${check} for ${path} is unused: remove it`),
    ...expired.map(({ check, path, expires }) => `waiver of ${check} for ${path} expired on ${expires}: look again`),
  ];
}

describeWith('checkov', 'Checkov', (program) => {
  it('finds nothing in any stack but what a waiver accepts, and no waiver is expired or unused', () => {
    const { outdir } = synthesized();
    const { findings, passed, unreadable } = runCheckov(program, join(outdir, 'stacks'));
    expect(unreadable).toEqual([]);
    expect(passed).toBeGreaterThan(100);
    const today = new Date().toISOString().slice(0, 10);
    expect(complaints(judge(findings, checkovWaivers, today))).toEqual([]);
  }, 300_000);

  it('names the construct of each finding: a bucket without protection, a policy that allows everything', () => {
    const outdir = scratch();
    const app = new App({ outdir, stackTraces: false });
    const stack = new TerraformStack(app, 'sample-network');
    new LocalBackend(stack, { path: 'sample.tfstate' });
    requireTerraform(stack);
    new AwsProvider(stack, 'aws', { region: 'eu-central-1' });
    new S3Bucket(new Construct(stack, 'logs'), 'bucket', { bucket: 'logs' });
    new DataAwsIamPolicyDocument(stack, 'everything', { statement: [{ actions: ['*'], resources: ['*'] }] });
    app.synth();
    const found = runCheckov(program, join(outdir, 'stacks')).findings.map(({ check, path }) => `${check} ${path}`);
    expect(found).toContain('CKV_AWS_145 sample-network/logs/bucket');
    expect(found).toContain('CKV_AWS_111 sample-network/everything');
  });
});
