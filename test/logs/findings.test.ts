import { detections } from '../../detections';
import type { Detection } from '../../detections/detection';
import { findingClasses, findingTables, rulesOf } from '../../logs/findings';
import { logServices } from '../../logs/datasets';
import { suricataAlert } from '../../logs/formats/suricata-alert';
import { wazuhAlert } from '../../logs/formats/wazuh-alert';
import { findingEngines, foundDetections } from '../../metrics/security-findings';
import { securityEventDefinitions } from '../../logs/security-event-types';
import { cri, podFile } from '../support/logs/pods';
import { scriptRunner, valueAt } from '../support/logs/run-script';

const basics = {
  title: 'x',
  techniques: ['T1046'],
  description: 'x',
  available: 'now',
  falsePositives: 'x',
  response: ['x'],
  owner: 'security',
} as const;

const catalogue: readonly Detection[] = [
  {
    ...basics,
    id: 'mining-pool',
    severity: 'critical',
    source: { kind: 'network', tap: 'pod' },
    engine: { engine: 'suricata', rules: [] },
  },
  {
    ...basics,
    id: 'rootkit',
    severity: 'critical',
    source: { kind: 'host', by: 'rootcheck' },
    engine: {
      engine: 'wazuh',
      detector: { rules: [{ id: 100_999, level: 12, parent: { group: 'rootcheck' }, description: 'x' }] },
    },
  },
  {
    ...basics,
    id: 'unusual-volume',
    severity: 'low',
    source: { kind: 'metrics' },
    engine: { engine: 'metric', alert: 'UnusualAPIUsage' },
  },
];

describe('the tables of findings', () => {
  it('have the rules of the catalogue by engine, and no metric', () => {
    expect(rulesOf(catalogue, 'suricata')).toEqual({});
    expect(rulesOf(catalogue, 'wazuh')).toEqual({
      '100999': { detection: 'rootkit', severity: 'critical', type: 'malware_detected', service: 'host' },
    });
    const engines = detections.flatMap(({ engine }) => (engine.engine === 'metric' ? [] : [engine]));
    const sids = engines.flatMap((engine) => (engine.engine === 'suricata' ? engine.rules.map(({ sid }) => sid) : []));
    const ids = engines.flatMap((engine) =>
      engine.engine === 'wazuh' ? engine.detector.rules.map(({ id }) => id) : [],
    );
    expect(Object.keys(findingTables.suricata.rules).sort()).toEqual([...new Set(sids)].map(String).sort());
    expect(Object.keys(findingTables.wazuh.rules).sort()).toEqual([...new Set(ids)].map(String).sort());
  });

  it.each(findingEngines)('of %s never page for what is not ours, and are closed', (engine) => {
    const { levels, rules } = findingTables[engine];
    expect(Object.values(levels)).not.toContain('critical');
    for (const { detection, type, service } of [...Object.values(rules), findingTables[engine].other]) {
      expect(foundDetections).toContain(detection);
      expect(securityEventDefinitions[type].seen.map((sight) => `${sight.source} ${sight.service}`)).toContain(
        `detection ${service}`,
      );
    }
    const classes = findingClasses(engine).map((each) => `${each.detection} ${each.severity}`);
    expect(new Set(classes).size).toBe(classes.length);
    expect(classes).toContain('other info');
  });
});

describe('a finding', () => {
  const run = scriptRunner();
  const lines = [...suricataAlert.samples, ...wazuhAlert.samples].map(({ line }) => line);

  it.each(logServices.filter((service) => service !== 'suricata' && service !== 'wazuh'))(
    'is none when a container of %s writes it',
    (service) => {
      for (const message of lines) {
        const fields = run({ message: cri(message), path: podFile(service) });
        expect(valueAt(fields, 'zerotrace.security')).toBeUndefined();
        expect(valueAt(fields, 'event.dataset')).not.toMatch(/alert$/);
        expect(valueAt(fields, '@timestamp')).toBe('2026-11-25T10:00:00.123Z');
      }
    },
  );

  it.each([
    ['another namespace', 'default_zerotrace-suricata-abcde_uid/suricata'],
    ['another pod', 'zerotrace-network-sensors_other_uid/suricata'],
    ['another container of the pod', 'zerotrace-network-sensors_zerotrace-suricata-abcde_uid/exporter'],
    ['the manager of Wazuh itself', 'zerotrace-wazuh_zerotrace-wazuh-master-0_uid/manager'],
  ])('is none when it comes from %s', (_where, folder) => {
    for (const message of lines) {
      const fields = run({ message: cri(message), path: `/var/log/pods/${folder}/0.log` });
      expect(valueAt(fields, 'zerotrace.security')).toBeUndefined();
      expect(valueAt(fields, 'event.dataset')).toBe('platform');
    }
  });

  it.each([
    ['suricata', 'wazuh'],
    ['wazuh', 'suricata'],
  ] as const)('of %s is not one of %s', (service, other) => {
    const { line } = (other === 'suricata' ? suricataAlert : wazuhAlert).samples[0] ?? { line: '' };
    expect(valueAt(run({ message: cri(line), path: podFile(service) }), 'zerotrace.security')).toBeUndefined();
  });
});
