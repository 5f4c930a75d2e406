import { suricataBlind } from '../../detections/sensors/suricata-blind';
import type { FindingDetection, MetricDetection } from '../../detections/detection';
import { rootkit } from '../../detections/host/rootkit';

/* The compiler is the test: each @ts-expect-error is a mistake that does not compile. */
const metrics: readonly MetricDetection[] = [
  suricataBlind,
  // @ts-expect-error an id that is not listed
  { ...suricataBlind, id: 'suricata-blimd' },
  // @ts-expect-error a technique that is none
  { ...suricataBlind, techniques: ['T9999'] },
  // @ts-expect-error no technique at all
  { ...suricataBlind, techniques: [] },
  // @ts-expect-error an alert that is not there
  { ...suricataBlind, engine: { engine: 'metric', alert: 'SuricataBlimd' } },
  // @ts-expect-error a team that is none
  { ...suricataBlind, owner: 'sekurity' },
  // @ts-expect-error no step of a response
  { ...suricataBlind, response: [] },
];

const findings: readonly FindingDetection[] = [
  rootkit,
  // @ts-expect-error what an engine finds is counted by a closed list
  { ...rootkit, id: 'rootkits' },
  // @ts-expect-error `other` is what is not in the catalogue
  { ...rootkit, id: 'other' },
  // @ts-expect-error an alert is no engine that makes findings
  { ...rootkit, engine: { engine: 'metric', alert: 'SecurityBreach' } },
];

describe('a detection', () => {
  it('that is misspelt does not compile', () => {
    expect([metrics.length, findings.length]).toEqual([7, 4]);
  });
});
