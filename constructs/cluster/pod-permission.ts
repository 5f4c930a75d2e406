import type { PolicyConditions } from '../core/policy-document';
import type { Problem } from '../core/problem';
import { shown } from '../core/problem';

/** Why a wildcard is right where it stands. Part of the code, so that a review sees it. */
export interface WildcardWaiver {
  /** What makes the wildcard necessary, and what limits it instead. */
  readonly reason: string;
}

/** A statement of what pods may do, in the letter case of IAM's own JSON. */
export interface PodPermission {
  /** Letters and digits, unique among the statements of one identity. */
  readonly Sid: string;
  /** Actions in full: `s3:GetObject`, never `s3:Get*`. */
  readonly Action: readonly string[];
  /** ARNs of the resources. */
  readonly Resource: readonly string[];
  /** When. @default always */
  readonly Condition?: PolicyConditions;
  /** Why a resource of this statement has a `*`. @default none: a wildcard is refused */
  readonly wildcard?: WildcardWaiver;
}

/** A policy that AWS writes and changes. */
export interface AwsManagedPolicy {
  /** Name below `arn:aws:iam::aws:policy/`. */
  readonly name: string;
  /** Such policies have wildcards: why this one is right. */
  readonly wildcard: WildcardWaiver;
}

/** What is wrong with permissions: wildcards without a reason, and reasons without a wildcard. */
export function permissionProblems(permissions: readonly PodPermission[]): Omit<Problem, 'where'>[] {
  return permissions.flatMap(({ Sid, Action, Resource, wildcard }) => {
    const property = `permissions.${Sid}`;
    const wild = Resource.filter((resource) => resource.includes('*'));
    const problems: Omit<Problem, 'where'>[] = Action.filter((action) => action.includes('*')).map((action) => ({
      property: `${property}.Action`,
      got: shown(action),
      expected: 'the full name of an action',
      fix: 'list the actions that are needed, one by one',
    }));
    if (wild.length > 0 && !wildcard?.reason.trim()) {
      problems.push({
        property: `${property}.Resource`,
        got: shown(wild),
        expected: 'ARNs without "*"',
        fix: 'name the resources, or say in `wildcard.reason` why that is impossible',
      });
    }
    if (wild.length === 0 && wildcard !== undefined) {
      problems.push({
        property: `${property}.wildcard`,
        got: shown(wildcard.reason),
        expected: 'no waiver, since no resource has a "*"',
        fix: 'remove `wildcard`',
      });
    }
    return problems;
  });
}
