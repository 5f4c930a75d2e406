/**
 * First part of the names of an environment's resources in AWS. The roles of pipelines may change roles, policies and buckets of that prefix and
 * no others (docs/decisions/0104-pipeline-roles-by-name-and-region.md).
 */
export function resourcePrefix(environment: string): string {
  return `zerotrace-${environment}`;
}
