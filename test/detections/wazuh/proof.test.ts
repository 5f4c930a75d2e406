import { wazuhDetections, wazuhRules } from '../../../detections/wazuh/wazuh-detections';
import { wrapped } from '../../support/wazuh/events';
import { mutantsOf } from '../../support/wazuh/mutants';
import { caseSettings, ofRules, problemsOf } from '../../support/wazuh/prove';
import { wazuhProofs } from './proofs';

const proven = wazuhDetections.map((detection) => ({ id: detection.id, detection, proof: wazuhProofs[detection.id] }));

it('every detection of Wazuh has events that it finds and events that it does not, and no other has', () => {
  expect(Object.keys(wazuhProofs).sort()).toEqual(wazuhDetections.map(({ id }) => id).sort());
  expect(proven.filter(({ proof }) => (proof?.positive.length ?? 0) < 1 || (proof?.negative.length ?? 0) < 2)).toEqual(
    [],
  );
});

describe.each(proven)('$id', ({ detection, proof }) => {
  it('finds what it is for, at its level, and nothing of ordinary life', () => {
    expect(proof && problemsOf(detection, proof)).toEqual([]);
  });

  it('is broken by each thing that can go wrong with its rules', () => {
    const rules = wazuhRules();
    // Those of the wrapped shape follow from the others: see "both shapes".
    const own = detection.source.kind === 'audit' ? (id: number) => id < 100_250 : () => true;
    const ids = new Set(
      detection.engine.engine === 'wazuh' ? detection.engine.detector.rules.map(({ id }) => id).filter(own) : [],
    );
    const lives = rules
      .filter(({ id }) => ids.has(id))
      .flatMap((rule) => mutantsOf(rule, caseSettings))
      .filter((mutant) => {
        const id = Number(mutant.name.split(':')[0]);
        const changed = rules.flatMap((rule) => (rule.id === id ? mutant.rules : [rule]));
        return proof && problemsOf(detection, proof, ofRules(changed)).length === 0;
      })
      .map(({ name }) => name);
    expect(lives).toEqual(proof?.survivors?.map(({ mutant }) => mutant) ?? []);
  });
});

describe('both shapes of the audit log', () => {
  const audited = proven.filter(({ detection }) => detection.source.kind === 'audit');

  it.each(audited)('$id finds the same in what Wazuh wraps', ({ detection, proof }) => {
    const positive = proof?.positive.map(({ title, event, rule }) => ({
      title,
      event: wrapped(event),
      ...(rule !== undefined && { rule: rule + 50 }),
    }));
    const negative = proof?.negative.map(({ title, event }) => ({ title, event: wrapped(event) }));
    expect(positive && negative && problemsOf(detection, { positive, negative })).toEqual([]);
  });
});
