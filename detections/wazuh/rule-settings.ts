/** What rules take from an environment. */
export interface RuleSettings {
  /**
   * Who applies the stacks: ARNs of IAM roles, or names of users as the Kubernetes API knows them. They create roles, read secrets of releases and are not
   * reported for it.
   */
  readonly deployers: readonly string[];
}

/** Nobody applies: everybody is reported. */
export const defaultRuleSettings: RuleSettings = { deployers: [] };

/**
 * A pattern of PCRE2 for the names that deployers have in the audit log. EKS names whoever took a role
 * `arn:aws:sts::<account>:assumed-role/<role>/<session>`, without the role's path.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
 */
export function deployersPattern({ deployers }: RuleSettings): string {
  // Matches nothing: an empty list of alternatives would match everybody.
  if (deployers.length === 0) return '(?!)';
  return `^(?:${deployers.map(userPattern).join('|')})`;
}

function userPattern(deployer: string): string {
  const role = /^arn:(?<partition>aws[\w-]*):iam::(?<account>\d{12}):role\/(?:[^/]+\/)*(?<name>[^/]+)$/.exec(
    deployer,
  )?.groups;
  if (role === undefined) return `${escaped(deployer)}$`;
  return escaped(`arn:${role['partition']}:sts::${role['account']}:assumed-role/${role['name']}/`);
}

/** A text as a pattern that matches it alone. */
export function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
