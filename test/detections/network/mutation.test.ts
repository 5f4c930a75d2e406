import type { FindingDetection, Tap } from '../../../detections/detection';
import { networkDetections } from '../../../detections/network';
import { rulesOf } from '../../../detections/suricata/export';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import type { Mutant } from '../../support/suricata/mutants';
import { mutantsOf } from '../../support/suricata/mutants';
import { captureOf, sidsOf } from '../../support/suricata/network-case';
import { alertsOf, writeSuricataFiles } from '../../support/suricata/run';
import { sampleSettings } from '../../support/suricata/sample-settings';
import { networkCases } from './cases';
import { survivors } from './survivors';

/** Mutants that alert in some case other than the rules do. All are loaded side by side: one run is one case. */
async function caught(
  program: string,
  detection: FindingDetection,
  tap: Tap,
  mutants: readonly Mutant[],
): Promise<Set<Mutant>> {
  const folder = scratch();
  const own = new Set(rulesOf(detection).map(({ sid }) => sid));
  writeSuricataFiles(folder, { ...sampleSettings, tap }, mutants.flatMap(({ rules }) => rules).join('\n'));
  const found = new Set<Mutant>();
  for (const [number, networkCase] of (networkCases[detection.id] ?? []).entries()) {
    if ((networkCase.tap ?? 'host') !== tap) continue;
    // A mutant that Suricata refuses is one that does not alert.
    const alerts = await alertsOf(program, folder, `case-${number}`, captureOf(networkCase).file(), 'left out');
    const seen = new Set(sidsOf(networkCase, alerts));
    const expected = networkCase.alerts.filter((sid) => own.has(sid)).sort();
    for (const mutant of mutants) {
      const originals = [...mutant.places].filter(([sid]) => seen.has(sid)).map(([, original]) => original);
      if (originals.sort().join() !== expected.join()) found.add(mutant);
    }
  }
  return found;
}

describeWith('suricata', 'a rule with a threshold, direction, address, port or content changed', (program) => {
  let count = 0;

  it.each(networkDetections.map((detection) => [detection.id, detection] as const))(
    'of %s makes a case fail, or there is a reason why none can',
    async (_, detection) => {
      const left: string[] = [];
      for (const tap of ['host', 'pod'] as const) {
        if (!networkCases[detection.id]?.some((networkCase) => (networkCase.tap ?? 'host') === tap)) continue;
        const mutants = mutantsOf(detection, sampleSettings.networks, tap);
        const dead = await caught(program, detection, tap, mutants);
        left.push(...mutants.filter((mutant) => !dead.has(mutant)).map(({ sid, what }) => `${sid}: ${what}`));
        count += mutants.length;
      }
      const own = rulesOf(detection).map(({ sid }) => String(sid));
      expect(left.sort()).toEqual(
        Object.keys(survivors)
          .filter((key) => own.includes(key.slice(0, 7)))
          .sort(),
      );
    },
    120_000,
  );

  it('is one of many', () => {
    expect(count).toBeGreaterThan(200);
  });
});
