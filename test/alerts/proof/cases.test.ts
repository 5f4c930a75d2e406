import { alerts } from '../../../alerts/alerts';
import { environmentAlerts, ruleGroups } from '../../../alerts/export';
import type { Proof } from '../../support/alerts/proof';
import { caseFiles, casesOf, provenAlerts, provenRules } from '../../support/alerts/case-files';
import { proofOptions } from '../../support/alerts/proof-options';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { proofs } from './cases';

const listed = new Map<string, Proof>(Object.entries(proofs));
const levels = environmentAlerts(proofOptions);
const proven = provenAlerts(levels, ruleGroups(proofOptions));

function proofOf(name: string): Proof {
  const proof = listed.get(name);
  if (proof === undefined) throw new Error(`${name} has no proof`);
  return proof;
}

describe('the cases', () => {
  it('are of every alert, and every alert is exported where everything is measured', () => {
    expect([...listed.keys()].sort()).toEqual(Object.keys(alerts).sort());
    expect([...new Set(levels.map(({ alert }) => alert.name))].sort()).toEqual(Object.keys(alerts).sort());
  });

  it.each(levels.map(({ alert, level }) => [alert.name, level] as const))(
    '%s, %s: one that fires and one that is silent',
    (name, level) => {
      const { firing, silent } = casesOf(proofOf(name), level);
      expect(firing.length).toBeGreaterThan(0);
      if (!('alwaysFires' in proofOf(name))) expect(silent.length).toBeGreaterThan(0);
    },
  );

  it('that always fire: the dead man’s switch alone', () => {
    expect([...listed].filter(([, proof]) => 'alwaysFires' in proof).map(([name]) => name)).toEqual(['Watchdog']);
  });

  it('of events start with the first one; a digest has none', () => {
    const events = levels.filter(({ alert, level }) => alert.kind === 'event' && level !== 'info');
    const without = events.filter(
      ({ alert, level }) => !casesOf(proofOf(alert.name), level).firing.some(({ firstEvent }) => firstEvent === true),
    );
    expect(events.length).toBeGreaterThan(8);
    expect(without.map(({ alert, level }) => `${alert.name} ${level}`)).toEqual([]);
  });
});

describeWith('promtool', 'promtool', (program) => {
  it('says that every case holds', async () => {
    const files = writeTestFiles(
      scratch(),
      proven.flatMap((each) => caseFiles(provenRules(each), proofOf(each.level.alert.name))),
    );
    const { passed, output } = await promtool(program, files);
    expect(passed ? '' : output.replace(/^.*SUCCESS$|^\s*\n/gm, '')).toBe('');
  }, 300_000);
});
