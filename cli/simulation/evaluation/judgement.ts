import type { VectorMatching } from '../../../metrics/promql';
import type { Samples } from '../series/samples';
import type { Comparison, Condition, Presence } from './condition';
import { queryOf } from './condition';
import { infinite, isNaN, max, min, none, toNumber } from '../numbers';

/** A condition over time, for what some labels name. */
export interface Judgement {
  readonly labels: Samples['labels'];
  /** Whether it holds, by evaluation. */
  readonly holds: Uint8Array;
  /** How close it is: 1 is the threshold. Where there is no part of it, as of "equals 1" and "more than 0", 0 or 1. */
  readonly share: Float64Array;
  /** What it depends on at an evaluation, and the value of that. */
  readonly decisive: (index: number) => { readonly leaf: Comparison | Presence; readonly value: number };
}

/** Judges a condition by what its comparisons compare, as PromQL's operators would. */
export function judge(condition: Condition, answers: ReadonlyMap<string, readonly Samples[]>): readonly Judgement[] {
  if (condition.is === 'comparison' || condition.is === 'presence') {
    return (answers.get(queryOf(condition)) ?? []).map(({ labels, values }) => ({
      labels,
      holds: Uint8Array.from(values, (value) => toNumber(holds(condition, value))),
      share: values.map((value) => shareOf(condition, value)),
      decisive: (index) => ({ leaf: condition, value: values[index] ?? none }),
    }));
  }
  const { is, one, other, matching } = condition;
  const [left, right] = [judge(one, answers), judge(other, answers)];
  if (is === 'or') return united([...left, ...right]);
  return left.map((each) => {
    const partners = right.filter(({ labels }) => match(each.labels, labels, matching));
    return is === 'and' ? both(each, partners) : without(each, partners);
  });
}

function holds(leaf: Comparison | Presence, value: number): boolean {
  if (isNaN(value)) return false;
  if (leaf.is === 'presence') return true;
  const { limit } = leaf;
  switch (leaf.operator) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '==':
      return value === limit;
    case '!=':
      return value !== limit;
  }
}

function shareOf(leaf: Comparison | Presence, value: number): number {
  if (isNaN(value)) return 0;
  if (leaf.is === 'presence' || leaf.limit <= 0 || ['==', '!='].includes(leaf.operator))
    return toNumber(holds(leaf, value));
  if (leaf.operator.startsWith('>')) return max(0, value / leaf.limit);
  return value > 0 ? leaf.limit / value : infinite;
}

/** As close as the farther of both; of several partners the closest counts. */
function both(left: Judgement, partners: readonly Judgement[]): Judgement {
  const right = partners.length === 1 ? partners[0] : united(partners.map((each) => ({ ...each, labels: {} })))[0];
  if (right === undefined) {
    return { ...left, holds: new Uint8Array(left.holds.length), share: new Float64Array(left.share.length) };
  }
  return {
    labels: left.labels,
    holds: left.holds.map((held, index) => held & (right.holds[index] ?? 0)),
    share: left.share.map((share, index) => min(share, right.share[index] ?? 0)),
    decisive: (index) => ((right.share[index] ?? 0) < (left.share[index] ?? 0) ? right : left).decisive(index),
  };
}

function without(left: Judgement, partners: readonly Judgement[]): Judgement {
  const partner = (index: number) => partners.some((each) => each.holds[index] === 1);
  return {
    ...left,
    holds: left.holds.map((held, index) => (partner(index) ? 0 : held)),
    share: left.share.map((share, index) => (partner(index) ? 0 : share)),
  };
}

/** One judgement for all that have the same labels: whichever is closest. */
function united(all: readonly Judgement[]): readonly Judgement[] {
  const found = new Map<string, Judgement>();
  for (const each of all) {
    const key = JSON.stringify(Object.entries(each.labels).sort());
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? each
        : {
            labels: each.labels,
            holds: known.holds.map((held, index) => held | (each.holds[index] ?? 0)),
            share: known.share.map((share, index) => max(share, each.share[index] ?? 0)),
            decisive: (index) => ((each.share[index] ?? 0) > (known.share[index] ?? 0) ? each : known).decisive(index),
          },
    );
  }
  return [...found.values()];
}

function match(one: Samples['labels'], other: Samples['labels'], matching: VectorMatching = {}): boolean {
  const names =
    matching.on ??
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (label) => matching.ignoring?.includes(label) !== true,
    );
  return names.every((label) => (one[label] ?? '') === (other[label] ?? ''));
}
