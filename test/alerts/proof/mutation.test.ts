import { environmentAlerts, ruleGroups } from '../../../alerts/export';
import type { Proof } from '../../support/alerts/proof';
import { provenAlerts } from '../../support/alerts/case-files';
import { mutationOf, survivors } from '../../support/alerts/mutation';
import { proofOptions } from '../../support/alerts/proof-options';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { proofs } from './cases';

const listed = new Map<string, Proof>(Object.entries(proofs));

describeWith('promtool', 'a rule with a threshold, a duration, a comparison or a matcher changed', (program) => {
  it('makes a case fail, or there is a reason why none can', async () => {
    const mutations = provenAlerts(environmentAlerts(proofOptions), ruleGroups(proofOptions)).flatMap((proven) => {
      const proof = listed.get(proven.level.alert.name);
      return proof === undefined || 'alwaysFires' in proof ? [] : [{ proof, mutation: mutationOf(proven, proof) }];
    });
    const files = writeTestFiles(
      scratch(),
      mutations.flatMap(({ mutation }) => mutation.files),
    );
    const { output } = await promtool(program, files);
    const wrong = mutations.flatMap(({ proof, mutation }) => {
      const { alert, level } = mutation.proven.level;
      const expected = (proof.survivors ?? []).filter(({ severity = level }) => severity === level);
      const left = survivors(mutation, output);
      return [
        ...left
          .filter((what) => !expected.some(({ mutant }) => what.startsWith(mutant)))
          .map((what) => `${alert.name}, ${level}: no case notices that ${what}`),
        ...expected
          .filter(({ mutant }) => !left.some((what) => what.startsWith(mutant)))
          .map(({ mutant }) => `${alert.name}, ${level}: a case does notice that ${mutant}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(mutations.reduce((sum, { mutation }) => sum + mutation.mutants.length, 0)).toBeGreaterThan(500);
  }, 300_000);
});
