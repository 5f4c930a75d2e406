import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema } from '../../../environments/environment';
import type { Environment } from '../../../environments/environment';
import { rules, sharedRules } from '../../../environments/rules';
import { vary } from '../../support/environment-variation';
import type { Variation } from '../../support/environment-variation';
import type { RuleCases, SharedRuleCases } from '../../support/rule-cases';

const everyRule = [...rules, ...sharedRules];

describe('the rules', () => {
  it('have each one file of their name, and a passing and a failing case', () => {
    const ids = everyRule.map(({ id }) => id).sort();
    expect(new Set(ids).size).toBe(ids.length);
    expect(namesIn(join(__dirname, '../../../environments/rules'))).toEqual([...ids, 'index'].sort());
    expect(namesIn(join(__dirname, 'cases'))).toEqual(ids);
    for (const { id } of everyRule) {
      const { passing, failing } = load<RuleCases | SharedRuleCases>(id);
      expect({ id, passing: passing.length > 0, failing: failing.length > 0 }).toEqual({
        id,
        passing: true,
        failing: true,
      });
      for (const { finds } of failing) expect(finds).not.toEqual([]);
    }
  });

  it('are sorted by id and give a reason', () => {
    for (const list of [rules, sharedRules]) {
      const ids = list.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
    for (const { id, reason } of everyRule) expect(`${id}: ${reason}`).toMatch(/: [A-Z].{30,}[.)]$/);
  });

  it('are met by every environment that ships', () => {
    const shipped = (['local', 'development', 'staging', 'production'] as const).map((base) => valid({ base }));
    for (const rule of rules)
      expect({ [rule.id]: shipped.flatMap((each) => rule.check(each)) }).toEqual({ [rule.id]: [] });
    for (const rule of sharedRules) expect({ [rule.id]: rule.check(shipped) }).toEqual({ [rule.id]: [] });
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { passing, failing } = load<RuleCases>(id);

  it.each(passing.map((variation) => [title(variation), variation] as const))('accepts %s', (_title, variation) => {
    expect(rule.check(valid(variation))).toEqual([]);
  });

  it.each(failing.map((each) => [title(each), each] as const))('refuses %s', (_title, { finds, ...variation }) => {
    expect(rule.check(valid(variation))).toEqual(finds);
  });
});

describe.each(sharedRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { passing, failing } = load<SharedRuleCases>(id);

  it.each(passing.map((all) => [all.map(title).join(' with '), all] as const))('accepts %s', (_title, all) => {
    expect(rule.check(all.map(valid))).toEqual([]);
  });

  it.each(failing.map((each) => [each.environments.map(title).join(' with '), each] as const))(
    'refuses %s',
    (_title, { environments, finds }) => {
      expect(rule.check(environments.map(valid))).toEqual(finds);
    },
  );
});

/** The shape of every case is right, so that only the rule in question can refuse it. */
function valid(variation: Variation): Environment {
  return environmentSchema.parse(vary(variation));
}

function load<T>(id: string): T {
  return jest.requireActual<{ cases: T }>(`./cases/${id}`).cases;
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

function title({ base, set = {}, remove = [] }: Variation): string {
  const changes = [
    ...Object.entries(set).map(([path, value]) => `${path} ${JSON.stringify(value)}`),
    ...remove.map((path) => `no ${path}`),
  ].join(', ');
  const text = changes === '' ? base : `${base} with ${changes}`;
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}
