import type { TerraformStack } from 'cdktf';
import { GithubOidcProvider } from '../../constructs/bootstrap/github-oidc-provider';
import type { PipelineEnvironment } from '../../constructs/bootstrap/pipeline-environment';
import { PipelineRoles } from '../../constructs/bootstrap/pipeline-roles';
import { StateBucket } from '../../constructs/bootstrap/state-bucket';
import { KmsKey } from '../../constructs/core/kms-key';
import { sampleLocation } from './sample-cluster';

/** A protected environment with roles of its own. */
export function samplePipeline(name: string, change: Partial<PipelineEnvironment> = {}): PipelineEnvironment {
  const role = `arn:aws:iam::${sampleLocation.account}:role/${name}`;
  const { region } = sampleLocation;
  return { name, region, planRoleArn: `${role}-plan`, applyRoleArn: `${role}-apply`, protected: true, ...change };
}

/** The key of the states. */
export function sampleStateKey(stack: TerraformStack): KmsKey {
  return new KmsKey(stack, 'key', { alias: 'states', description: 'States', location: sampleLocation });
}

/** The roles of the pipelines of some environments, and what they stand on. */
export function samplePipelineRoles(stack: TerraformStack, ...environments: readonly PipelineEnvironment[]): void {
  const { account } = sampleLocation;
  const key = sampleStateKey(stack);
  const bucket = new StateBucket(stack, 'state', { name: 'states', key });
  const provider = new GithubOidcProvider(stack, 'github', { repository: 'example/platform' });
  new PipelineRoles(stack, 'roles', { account, environments, provider, bucket, key });
}
