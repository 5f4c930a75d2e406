import { foundDetections } from '../../../metrics/security-findings';
import { builtInRules } from '../../../detections/wazuh/built-in-rules';
import { detectorOf, wazuhDetections, wazuhRules } from '../../../detections/wazuh/wazuh-detections';
import { wazuhLevels } from '../../../detections/wazuh/wazuh-levels';
import { printed } from '../../support/wazuh/prove';
import { readXml } from '../../support/wazuh/read-xml';
import { readRules } from '../../support/wazuh/rules';

const rules = wazuhRules();

describe("Wazuh's rules of ours", () => {
  it('have ids of their own, of the range, in order', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort((one, other) => one - other)).toEqual(ids);
    expect(ids.filter((id) => id < 100_100 || id > 100_999)).toEqual([]);
  });

  it('hang below rules that are loaded before them', () => {
    const known = new Set(builtInRules.map(({ id }) => id));
    const lost = rules.flatMap(({ id, parent }) => {
      const sids = 'sids' in parent ? parent.sids : [];
      const missing = sids.filter((sid) => !known.has(sid));
      known.add(id);
      return missing.map((sid) => `${id} below ${sid}`);
    });
    expect(lost).toEqual([]);
  });

  it.each(wazuhDetections.map((detection) => ({ id: detection.id, detection })))(
    '$id alert at the level of its severity, or not at all, and say whose they are',
    ({ id, detection }) => {
      const own = new Set(detectorOf(detection)?.rules.map((rule) => rule.id));
      const mine = rules.filter((rule) => own.has(rule.id));
      expect([...new Set(mine.map(({ level }) => level))].filter((level) => level > 0)).toEqual([
        wazuhLevels[detection.severity],
      ]);
      expect(mine.map(({ groups }) => groups)).toEqual(mine.map(() => ['zerotrace', id]));
      expect(mine.filter(({ level }) => level > 0).map(({ mitre }) => mitre)).toEqual(
        mine.filter(({ level }) => level > 0).map(() => detection.techniques),
      );
    },
  );

  it('find what the contract of metrics names, and all of that but what Suricata finds', () => {
    const ids = foundDetections.slice(
      foundDetections.indexOf('kubelet-file-changed'),
      foundDetections.indexOf('other'),
    );
    expect(wazuhDetections.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('are written as they are', () => {
    const read = readRules(readXml(printed().rules));
    expect(read.map(({ id, level, groups, mitre, unknown }) => ({ id, level, groups, mitre, unknown }))).toEqual(
      rules.map(({ id, level, groups, mitre }) => ({ id, level, groups, mitre: mitre ?? [], unknown: [] })),
    );
  });

  it('say what they say in letters that a manager can show', () => {
    expect(rules.map(({ description }) => description).filter((text) => !/^[\w $().:,/'-]+$/.test(text))).toEqual([]);
  });
});
