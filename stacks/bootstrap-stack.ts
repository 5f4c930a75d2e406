import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Backend, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { GithubOidcProvider } from '../constructs/bootstrap/github-oidc-provider';
import { PermissionsBoundary } from '../constructs/bootstrap/permissions-boundary';
import type { PipelineEnvironment } from '../constructs/bootstrap/pipeline-environment';
import { PipelineRoles } from '../constructs/bootstrap/pipeline-roles';
import { StateBucket } from '../constructs/bootstrap/state-bucket';
import { DocumentationValueGuard } from '../constructs/core/documentation-value-guard';
import { KmsKey } from '../constructs/core/kms-key';
import { requireTerraform } from '../constructs/core/require-terraform';

/** Properties of `BootstrapStack`. */
export interface BootstrapStackProps {
  /** Account id. */
  readonly account: string;
  /** Region of the state bucket and its key. */
  readonly region: string;
  /** Name of the state bucket. */
  readonly stateBucket: string;
  /** Alias of the key of the states, without `alias/`. */
  readonly kmsKeyAlias: string;
  /** GitHub repository whose workflows deploy: `owner/name`. */
  readonly repository: string;
  /** Environments in the account. */
  readonly environments: readonly PipelineEnvironment[];
}

/**
 * `bootstrap-<account>`: what must exist before any environment of an account can be planned. State bucket, its key,
 * GitHub's identity provider, the roles of the pipelines and the boundary of the roles that they make. Applied by a person, once: see docs/bootstrap.md.
 */
export class BootstrapStack extends TerraformStack {
  constructor(scope: Construct, props: BootstrapStackProps) {
    const { account, region, stateBucket, kmsKeyAlias, repository, environments } = props;
    const id = `bootstrap-${account}`;
    super(scope, id);
    requireTerraform(this);
    // Its own bucket. The first apply, before the bucket exists, overrides the backend with a local one.
    new S3Backend(this, {
      bucket: stateBucket,
      // Not in a folder: those are the environments', and their roles read them.
      key: `${id}.tfstate`,
      region,
      encrypt: true,
      kmsKeyId: `alias/${kmsKeyAlias}`,
      allowedAccountIds: [account],
    });
    // cdktf 0.21 has no typed form of S3's native locking.
    this.addOverride('terraform.backend.s3.use_lockfile', true);
    new AwsProvider(this, 'aws', {
      region,
      allowedAccountIds: [account],
      defaultTags: [{ tags: { layer: 'bootstrap', 'managed-by': 'terraform' } }],
    });

    new DocumentationValueGuard(this, 'documentation-values', { environment: props });

    const key = new KmsKey(this, 'state-key', {
      alias: kmsKeyAlias,
      description: 'States of Terraform',
      location: { account, region },
      preventDestroy: true,
    });
    const bucket = new StateBucket(this, 'state', { name: stateBucket, key });
    const provider = new GithubOidcProvider(this, 'github', { repository });
    new PermissionsBoundary(this, 'boundary', { bucketArn: bucket.arn, keyArn: key.arn });
    new PipelineRoles(this, 'roles', { account, environments, provider, bucket, key });
  }
}
