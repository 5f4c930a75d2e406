import { deployersPattern } from './rule-settings';
import type { TrustedIdentity } from './trusted-identities';
import { controlPlaneUsers, identitiesPattern } from './trusted-identities';
import { ignoreLevel } from './wazuh-levels';
import type { FieldTest, RuleParent, RuleTest, WazuhRule } from './wazuh-rule';

/** Id of the rule that takes events of the Kubernetes audit log. */
export const auditBase = 100_200;

/** Rules of the audit log are written once, with ids from 100,200 to 100,249; those for the wrapped shape have ids that are higher by this. */
const wrappedOffset = 50;

/**
 * Roots of the rules of the Kubernetes audit log, by the shape in which its events come: as they are, from CloudWatch or a file, and below `aws.`, as
 * Wazuh wraps what it reads from a bucket.
 *
 * @see https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/
 */
export const auditBaseRules: readonly WazuhRule[] = bothShapes([
  {
    id: auditBase,
    level: ignoreLevel,
    parent: { decodedAs: 'json' },
    fields: [
      { field: 'kind', pattern: '^Event$' },
      { field: 'apiVersion', pattern: String.raw`^audit\.k8s\.io/` },
    ],
    groups: ['zerotrace', 'kubernetes_audit'],
    description: 'Kubernetes audit: an event',
  },
]);

/**
 * Children of a rule, with the next ids, that keep what is done in ordinary life from being found: by components of Kubernetes, by those who are
 * named, and by whoever applies the stacks. `done` begins the description.
 */
export function ordinary(
  sid: number,
  done: string,
  named: readonly TrustedIdentity[],
  who: string,
): readonly [WazuhRule, WazuhRule, WazuhRule] {
  const by = (place: number, pattern: RuleTest['pattern'], name: string): WazuhRule => ({
    id: sid + place,
    level: ignoreLevel,
    parent: { sids: [sid] },
    fields: [{ field: 'user.username', pattern }],
    description: `${done} by ${name}`,
  });
  return [
    by(1, controlPlaneUsers, 'a component of Kubernetes'),
    by(2, identitiesPattern(named), who),
    by(3, deployersPattern, 'whoever applies the stacks'),
  ];
}

/** Rules for both shapes of the audit log. */
export function bothShapes(rules: readonly [WazuhRule, ...WazuhRule[]]): [WazuhRule, ...WazuhRule[]];
export function bothShapes(rules: readonly WazuhRule[]): WazuhRule[];
export function bothShapes(rules: readonly WazuhRule[]): WazuhRule[] {
  return [...rules, ...rules.map(wrapped)];
}

function wrapped(rule: WazuhRule): WazuhRule {
  return {
    ...rule,
    id: rule.id + wrappedOffset,
    parent: wrappedParent(rule.parent),
    ...(rule.fields && { fields: rule.fields.map((test): FieldTest => ({ ...test, field: `aws.${test.field}` })) }),
    description: rule.description.replaceAll('$(', '$(aws.'),
  };
}

function wrappedParent(parent: RuleParent): RuleParent {
  if ('sids' in parent) {
    const [first, ...rest] = parent.sids;
    return { sids: [first + wrappedOffset, ...rest.map((sid) => sid + wrappedOffset)] };
  }
  // What Wazuh wraps its own rule 80200 takes.
  if ('decodedAs' in parent) return { sids: [80_200] };
  if ('matchedSid' in parent) {
    const fields = (names: readonly string[] | undefined) => names?.map((name) => `aws.${name}`);
    const { often } = parent;
    const sameFields = fields(often.sameFields);
    const differentFields = fields(often.differentFields);
    return {
      matchedSid: parent.matchedSid + wrappedOffset,
      often: { ...often, ...(sameFields && { sameFields }), ...(differentFields && { differentFields }) },
    };
  }
  return parent;
}
