/** One value or several, as IAM writes both. */
type OneOrMore = string | readonly string[];

/** Conditions of a statement: operator, key, accepted values, such as `{ StringEquals: { 'aws:SourceAccount': '...' } }`. */
export type PolicyConditions = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

/** Who a statement of a resource policy is about. */
export type PolicyPrincipal =
  '*' | { readonly Service: OneOrMore } | { readonly AWS: OneOrMore } | { readonly Federated: OneOrMore };

/** One statement of an IAM policy, in the letter case of IAM's own JSON so that it reads like every AWS document. */
export interface PolicyStatement {
  /** Letters and digits, unique in its document: what an AccessDenied message and a reviewer can point at. */
  readonly Sid: string;
  /** Whether it allows or denies. */
  readonly Effect: 'Allow' | 'Deny';
  /** Who: in resource policies only. */
  readonly Principal?: PolicyPrincipal;
  /** What may be done. */
  readonly Action: OneOrMore;
  /** To what: not in trust policies. */
  readonly Resource?: OneOrMore;
  /** When. */
  readonly Condition?: PolicyConditions;
}

/** The JSON of an IAM policy. Its strings may hold cdktf tokens; values from outside go through `literal` first. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** A statement id from a name: `/aws/eks/x` is `AwsEksX`. */
export function statementId(...parts: readonly string[]): string {
  return parts
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
