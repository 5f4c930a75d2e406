import { Decoders } from './decoders';
import type { DecodedEvent, WazuhEvent } from './event';
import { readXml, withVariables } from './read-xml';
import { RuleTree, type RuleNode } from './rule-tree';
import { fieldOf, readRules, type Rule } from './rules';

/** What became of an event. */
export interface Outcome {
  readonly event: DecodedEvent;
  /** The rule that took it; of level 0 it alerts nothing. */
  readonly rule: Rule | undefined;
  /** Rules on the way that this evaluator does not know enough of: with them the outcome may be another. */
  readonly unsure: readonly number[];
}

/**
 * An evaluator of Wazuh's rules. It is NOT Wazuh's engine (analysisd), which no test here runs; it is a reading of its source at 4.14.6, of the part of it that
 * our rules and those below which they hang use:
 *
 * - header of syslog; decoders with parents, offsets, several expressions, `use_own_name`, `fts`; of plugins the one for JSON;
 * - the tree of rules: `if_sid`, `if_group`, categories, `overwrite`, the order by level and file, `noalert`, level 0;
 * - `decoded_as`, `match`, `regex`, `field` and the static fields, `negate`, `if_fts`;
 * - `if_matched_sid` and `if_matched_group` with `frequency`, `timeframe`, `same_field`, `different_field`, per agent.
 *
 * Not: lists, time of day, addresses (`srcip`), `check_diff`, `ignore`, compiled rules, `same_source_ip` and its like. A rule with one of these takes nothing and is named in the
 * outcome. How it compares with what Wazuh says of its own rules: agreement.test.ts.
 */
export class Evaluator {
  readonly tree: RuleTree;
  readonly decoders: Decoders;
  private readonly seen = new Set<string>();
  /** What rules took, the newest last. */
  private readonly taken: { readonly rule: Rule; readonly event: DecodedEvent; matched: number }[] = [];

  constructor(rules: readonly Rule[] | RuleTree, decoders: Decoders) {
    this.tree = rules instanceof RuleTree ? rules : new RuleTree(rules);
    this.decoders = decoders;
  }

  /** Another one of the same rules, which has seen nothing. */
  fresh(): Evaluator {
    return new Evaluator(this.tree, this.decoders);
  }

  /** One of the texts of files. */
  static ofFiles(files: { readonly rules: readonly string[]; readonly decoders: readonly string[] }): Evaluator {
    return new Evaluator(
      files.rules.flatMap((text) => readRules(withVariables(readXml(text)))),
      new Decoders(files.decoders.flatMap((text) => readXml(text))),
    );
  }

  /** What becomes of an event, after all that came before. */
  evaluate(given: WazuhEvent): Outcome {
    const event = this.decoders.decode(given);
    const unsure: number[] = [];
    for (const root of this.tree.roots) {
      if (this.tree.categoryOf(root.rule.id) !== event.type) continue;
      const rule = this.check(root, event, unsure);
      if (!rule) continue;
      if (rule.level > 0) this.taken.push({ rule, event, matched: 0 });
      return { event, rule, unsure };
    }
    return { event, rule: undefined, unsure };
  }

  private check({ rule, children }: RuleNode, event: DecodedEvent, unsure: number[]): Rule | undefined {
    if (!rule.conditions.every(({ holds }) => holds(event))) return undefined;
    if (rule.unknown.length > 0) {
      unsure.push(rule.id);
      return undefined;
    }
    if (rule.firstTime && !this.isFirst(event)) return undefined;
    if (rule.frequency > 0 && !this.isOften(rule, event)) return undefined;
    for (const child of children) {
      const found = this.check(child, event, unsure);
      if (found) return found;
    }
    return rule.noAlert ? undefined : rule;
  }

  private isFirst({ decoder, location, fields, firstTimeBy }: DecodedEvent): boolean {
    if (!firstTimeBy) return false;
    const values = firstTimeBy
      .filter((name) => name !== 'name')
      .map((name) => (name === 'location' ? location : fields.get(name)));
    const key = JSON.stringify([decoder, ...values]);
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  private isOften(rule: Rule, event: DecodedEvent): boolean {
    const { frequency, timeframe, matchedSid, matchedGroup, sameFields, differentFields } = rule;
    const value = (of: DecodedEvent, name: string) => fieldOf(of.fields, name);
    let count = 0;
    for (const before of [...this.taken].reverse()) {
      if (matchedSid !== undefined && before.rule.id !== matchedSid) continue;
      if (matchedGroup !== undefined && !before.rule.groups.includes(matchedGroup)) continue;
      if (event.time - before.event.time > timeframe) return false;
      if (before.event.agent !== event.agent) continue;
      if (
        !sameFields.every(
          (name) => value(event, name) !== undefined && value(event, name) === value(before.event, name),
        )
      )
        continue;
      if (
        differentFields.some(
          (name) => value(event, name) !== undefined && value(event, name) === value(before.event, name),
        )
      )
        continue;
      // What a rule of this level was made of is used up.
      if (before.matched >= rule.level) return false;
      count += 1;
      if (count >= frequency - 1) {
        before.matched = rule.level;
        return true;
      }
    }
    return false;
  }
}
