import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Construct } from 'constructs';
import { LocalBackend, S3Backend, TerraformStack } from 'cdktf';
import { boundRoles } from '../constructs/core/bound-roles';
import { DocumentationValueGuard } from '../constructs/core/documentation-value-guard';
import { mirrorProviders } from '../constructs/core/mirror-providers';
import { requireTerraform } from '../constructs/core/require-terraform';
import type { Environment } from '../environments/environment';

/** The layers of an environment, in the order in which they are deployed. */
export const layers = [
  'network',
  'cluster',
  'platform',
  'data',
  'services',
  'monitoring',
  'logging',
  'security',
] as const;

/** One of `layers`. */
export type Layer = (typeof layers)[number];

/**
 * One layer of one environment: a stack named `<environment>-<layer>` with its own state.
 *
 * Creates the backend, and in AWS environments the AWS provider (which refuses any other account), the boundary
 * of every role and the check that refuses to apply documentation values.
 */
export abstract class LayerStack extends TerraformStack {
  constructor(
    scope: Construct,
    readonly environment: Environment,
    readonly layer: Layer,
  ) {
    const id = `${environment.name}-${layer}`;
    super(scope, id);
    requireTerraform(this);
    const { target } = environment;
    if (target.kind === 'kubeconfig') {
      // Relative to the folder in which Terraform runs, cdktf.out/stacks/<stack>: an absolute path, cdktf's own
      // default, would be other bytes on another machine.
      new LocalBackend(this, { path: `../../../terraform.state/${id}.tfstate` });
    } else {
      new S3Backend(this, {
        bucket: target.state.bucket,
        key: `${environment.name}/${layer}.tfstate`,
        region: target.state.region ?? target.region,
        encrypt: true,
        kmsKeyId: `alias/${target.state.kmsKeyAlias}`,
        allowedAccountIds: [target.account],
      });
      // cdktf 0.21 has no typed form of S3's native locking.
      this.addOverride('terraform.backend.s3.use_lockfile', true);
      new AwsProvider(this, 'aws', {
        region: target.region,
        allowedAccountIds: [target.account],
        defaultTags: [{ tags: { environment: environment.name, layer, 'managed-by': 'terraform' } }],
      });
      boundRoles(this, target.account);
      new DocumentationValueGuard(this, 'documentation-values', { environment });
    }
    if (environment.mirrors.providers !== undefined) mirrorProviders(this, environment.mirrors.providers);
  }
}
