import { networkDetections } from '../../../detections/network';
import { isLoaded, rulesOf } from '../../../detections/suricata/export';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import type { Mutant } from '../../support/suricata/mutants';
import { mutantsOf } from '../../support/suricata/mutants';
import { captureOf } from '../../support/suricata/network-case';
import { alertsOf, writeSuricataFiles } from '../../support/suricata/run';
import { sampleSettings } from '../../support/suricata/sample-settings';
import { networkCases } from './cases';
import { survivors } from './survivors';

const { networks } = sampleSettings;

describeWith('suricata', 'a rule with a threshold, direction, address, port or content changed', (program) => {
  it.each(networkDetections.map((detection) => [detection.id, detection] as const))(
    'of %s makes a case fail, or there is a reason why none can',
    async (id, detection) => {
      const mutants = mutantsOf(detection, networks, 2_000_000);
      const cases = networkCases[id] ?? [];
      const own = new Set(rulesOf(detection).map(({ sid }) => sid));
      const tapOf = new Map(rulesOf(detection).map((rule) => [rule.sid, isLoaded(rule, 'host') ? 'host' : 'pod']));
      const folder = scratch();
      writeSuricataFiles(folder, sampleSettings, mutants.flatMap(({ rules }) => rules).join('\n'));
      const caught = new Set<Mutant>();
      for (const [number, networkCase] of cases.entries()) {
        const { tap = 'host' } = networkCase;
        const alerts = await alertsOf(program, folder, `case-${number}`, captureOf(networkCase).file());
        const seen = new Set(alerts.map(({ alert }) => alert.signature_id));
        for (const mutant of mutants) {
          // A rule of one tap is mutated where that tap listens.
          if (tapOf.get(mutant.sid) !== tap && detection.id === 'metadata-service-access') continue;
          const found = [...mutant.places].filter(([sid]) => seen.has(sid)).map(([, original]) => original);
          const expected = networkCase.alerts.filter((sid) => own.has(sid));
          const relevant =
            tap === 'host' && detection.id !== 'metadata-service-access'
              ? found
              : found.filter((sid) => sid === mutant.sid);
          if (relevant.sort().join() !== [...expected].sort().join()) caught.add(mutant);
        }
      }
      const left = mutants.filter((mutant) => !caught.has(mutant)).map(({ sid, what }) => `${sid}: ${what}`);
      const known = Object.entries(survivors)
        .filter(([key]) => own.has(Number(key.slice(0, 7))))
        .map(([key]) => key);
      expect(left.sort()).toEqual(known.sort());
      expect(mutants.length).toBeGreaterThan(2);
    },
    120_000,
  );
});
