import type { Rule } from './rules';

/** A place of a rule; one rule can be at several. */
export interface RuleNode {
  rule: Rule;
  readonly children: RuleNode[];
}

/**
 * Hangs rules below each other as `OS_AddChild` does, in the order of their files: rules with ids below 10 are roots; others below their parents, or else
 * below the root of their category.
 */
export class RuleTree {
  readonly roots: RuleNode[] = [];
  /** Ids of rules that found no parent: Wazuh leaves them out with a warning. */
  readonly lost: number[] = [];
  private readonly places = new Map<number, RuleNode[]>();
  private readonly categories = new Map<number, string>();

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) this.add(rule);
  }

  /** Every place of a rule. */
  placesOf(id: number): RuleNode[] {
    return [...(this.places.get(id) ?? [])];
  }

  /** Category of a rule: its own, or its parent's. */
  categoryOf(id: number): string {
    return this.categories.get(id) ?? 'syslog';
  }

  private add(rule: Rule): void {
    if (rule.id < 10) {
      this.categories.set(rule.id, rule.category ?? 'syslog');
      this.insert(this.roots, rule);
      return;
    }
    if (rule.overwrite) {
      const places = this.placesOf(rule.id);
      for (const place of places) place.rule = { ...rule, sids: place.rule.sids, group: place.rule.group };
      if (places.length > 0) return;
    }
    const parents = this.parentsOf(rule);
    const [first] = parents;
    if (!first) {
      this.lost.push(rule.id);
      return;
    }
    this.categories.set(rule.id, this.categoryOf(first.rule.id));
    for (const parent of parents) this.insert(parent.children, rule);
  }

  private parentsOf(rule: Rule): RuleNode[] {
    const sids = rule.matchedSid === undefined ? rule.sids : [rule.matchedSid];
    if (sids.length > 0) return sids.flatMap((sid) => this.placesOf(sid));
    const group = rule.matchedGroup ?? rule.group;
    if (group !== undefined) {
      return [...this.places.values()]
        .flat()
        .filter((node) => node.rule.id !== rule.id && node.rule.groups.includes(group));
    }
    const category = rule.category ?? 'syslog';
    return this.roots.filter((root) => this.categoryOf(root.rule.id) === category).slice(0, 1);
  }

  /** Before the first that is lower: level 0 is the highest of all. */
  private insert(list: RuleNode[], rule: Rule): void {
    const rank = ({ level }: Rule) => (level === 0 ? 99 : level);
    const before = list.findIndex((each) => rank(rule) > rank(each.rule));
    const node = { rule, children: [] };
    list.splice(before === -1 ? list.length : before, 0, node);
    this.places.set(rule.id, [...(this.places.get(rule.id) ?? []), node]);
  }
}
