import { builtInRules } from '../../../detections/wazuh/built-in-rules';
import { wazuhDetections } from '../../../detections/wazuh/wazuh-detections';
import { builtIns } from '../../support/wazuh/built-ins';
import { printed, problemsOf } from '../../support/wazuh/prove';
import { describeWithRuleset, publishedTests, rulesetEvaluator } from '../../support/wazuh/ruleset';
import { wazuhProofs } from './proofs';

describeWithRuleset("Wazuh's own ruleset", (folder) => {
  const evaluator = rulesetEvaluator(folder, printed());
  const { tree } = evaluator;
  const alone = rulesetEvaluator(folder, { rules: '', decoders: '' });
  const published = publishedTests(folder).map((test) => {
    const { event, rule, unsure } = alone.fresh().evaluate({ log: test.log });
    const agrees = rule?.id === test.rule && rule.level === test.level && event.decoder === test.decoder;
    return { ...test, got: rule?.id, agrees, sure: agrees || unsure.length === 0 };
  });

  it.each(builtInRules.map((rule) => ({ rule, id: rule.id })))('has rule $id as we say', ({ rule }) => {
    const real = tree.placesOf(rule.id)[0]?.rule;
    const said = builtIns().find(({ id }) => id === rule.id);
    const shape = (each: typeof real) =>
      each && {
        level: each.level,
        noAlert: each.noAlert,
        category: each.category,
        firstTime: each.firstTime,
        conditions: each.conditions.map(({ what }) => what).sort(),
        unknown: each.unknown,
      };
    expect(shape(real)).toEqual(shape(said));
    expect(real?.groups).toEqual(expect.arrayContaining([...rule.groups]));
    const parents = [
      ...(real?.sids ?? []),
      ...(real?.sids.length === 0
        ? tree.roots.filter(({ children }) => children.some((child) => child.rule === real)).map((root) => root.rule.id)
        : []),
    ];
    expect(parents).toEqual(rule.parents);
  });

  it("agrees with each test that Wazuh publishes of the rules that ours build on, and of sudo's decoder", () => {
    const ids = new Set(builtInRules.map(({ id }) => id));
    const about = published.filter(({ rule, decoder }) => ids.has(rule) || decoder === 'sudo');
    expect(about.length).toBeGreaterThanOrEqual(8);
    expect(about.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('agrees with nine in ten of all the tests in which each rule on the way is one that the evaluator knows', () => {
    const sure = published.filter((test) => test.sure);
    expect(sure.length / published.length).toBeGreaterThan(0.75);
    expect(sure.filter(({ agrees }) => agrees).length / sure.length).toBeGreaterThan(0.9);
  });

  it.each(wazuhDetections.map((detection) => ({ id: detection.id, detection })))(
    'changes nothing in the proof of $id',
    ({ id, detection }) => {
      const proof = wazuhProofs[id];
      expect(proof && problemsOf(detection, proof, () => evaluator.fresh())).toEqual([]);
      const cases = [...(proof?.positive ?? []), ...(proof?.negative ?? [])];
      const unsure = cases.flatMap(({ event }) => evaluator.fresh().evaluate(event).unsure);
      // 99901 needs a list that our configuration leaves out: Wazuh leaves the rule out then.
      expect(unsure.filter((rule) => rule !== 99_901)).toEqual([]);
    },
  );
});
