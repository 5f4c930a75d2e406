import { resourcePrefix } from '../constructs/core/resource-prefix';
import type { AwsTarget, Environment } from './environment';

/** Name of the EKS cluster of an environment. */
export function clusterName({ name, target }: Pick<Environment, 'name'> & { readonly target: AwsTarget }): string {
  return target.cluster.kind === 'existing' ? target.cluster.name : resourcePrefix(name);
}
