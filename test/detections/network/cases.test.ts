import { networkDetections } from '../../../detections/network';
import { rulesOf } from '../../../detections/suricata/export';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { captureOf, sidsOf } from '../../support/suricata/network-case';
import { alertsOf, writeSuricataFiles } from '../../support/suricata/run';
import { sampleSettings } from '../../support/suricata/sample-settings';
import { networkCases } from './cases';

describe('network detections', () => {
  it('each have cases, of traffic that is found and of traffic that is not', () => {
    expect(Object.keys(networkCases)).toEqual(networkDetections.map(({ id }) => id));
    const incomplete = networkDetections.flatMap((detection) => {
      const cases = networkCases[detection.id] ?? [];
      const found = new Set(cases.flatMap(({ alerts }) => alerts));
      return [
        ...(cases.some(({ alerts }) => alerts.length === 0) ? [] : [`${detection.id}: nothing that is not found`]),
        ...rulesOf(detection)
          .filter(({ sid, silent }) => silent !== true && !found.has(sid))
          .map(({ sid }) => `${detection.id}: nothing that rule ${sid} finds`),
      ];
    });
    expect(incomplete).toEqual([]);
  });
});

describeWith('suricata', 'the exported rules in a real Suricata', (program) => {
  const folders = { host: scratch(), pod: scratch() };

  beforeAll(() => {
    writeSuricataFiles(folders.host, sampleSettings);
    writeSuricataFiles(folders.pod, { ...sampleSettings, tap: 'pod' });
  });

  describe.each(Object.entries(networkCases))('%s', (id, cases) => {
    it.each(cases.map((networkCase) => [networkCase.name, networkCase] as const))('%s', async (_, networkCase) => {
      const { tap = 'host' } = networkCase;
      const name = `${id}-${cases.indexOf(networkCase)}`;
      const alerts = await alertsOf(program, folders[tap], name, captureOf(networkCase).file());
      expect(sidsOf(networkCase, alerts)).toEqual([...networkCase.alerts].sort((a, b) => a - b));
      expect(sidsOf({ ...networkCase, source: undefined }, alerts)).toEqual(sidsOf(networkCase, alerts));
    });
  });
});
