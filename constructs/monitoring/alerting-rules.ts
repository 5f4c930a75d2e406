import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { rulerLabel } from '../../charts/thanos';
import { invalidConstruct } from '../core/invalid-construct';
import { shown } from '../core/problem';
import { recommendedLabels } from '../kubernetes/labels';
import type { Manifest } from '../kubernetes/manifest-release';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import type { RuleGroup } from './rule-group';

/** Properties of `AlertingRules`. */
export interface AlertingRulesProps {
  /** Namespace of the objects. */
  readonly namespace: INamespace;
  /** Groups of rules: one object each. */
  readonly groups: readonly RuleGroup[];
  /** Groups that Thanos' ruler evaluates instead of Prometheus. @default - none */
  readonly rulerGroups?: readonly RuleGroup[];
  /** What must come first. @default - nothing: the definitions come with the platform */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * Our rules as PrometheusRule objects, in a release of their own: a plan shows a changed rule, and an upgrade of the stack
 * does not touch them.
 */
export class AlertingRules extends Construct {
  constructor(scope: Construct, id: string, props: AlertingRulesProps) {
    super(scope, id);
    const { namespace, groups, rulerGroups = [], dependsOn = [] } = props;
    const all = [...groups, ...rulerGroups];
    const names = all.map(({ name }) => objectName(name));
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    if (repeated.length > 0) {
      throw invalidConstruct(this, {
        property: 'groups',
        got: shown(repeated),
        expected: 'names of groups that differ in letters and digits: each becomes the name of an object',
        fix: 'rename a group',
      });
    }
    if (all.length === 0) return;
    new ManifestRelease(this, 'manifests', {
      name: 'alerting-rules',
      namespace,
      manifests: [
        ...groups.map((group) => prometheusRule(group)),
        ...rulerGroups.map((group) => prometheusRule(group, rulerLabel)),
      ],
      dependsOn,
    });
  }
}

function prometheusRule(group: RuleGroup, labels: Readonly<Record<string, string>> = {}): Manifest {
  const name = objectName(group.name);
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name, labels: { ...recommendedLabels(name, 'alerting-rules'), ...labels } },
    spec: { groups: [group] },
  };
}

/** Names of objects have lower-case letters, digits and hyphens. */
function objectName(group: string): string {
  return group
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
