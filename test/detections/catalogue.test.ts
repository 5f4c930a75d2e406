import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Alert } from '../../alerts/alert';
import { alerts } from '../../alerts/alerts';
import { receiverName } from '../../alerts/notifications/receivers';
import { detections } from '../../detections';
import { alertOf } from '../../detections/alert-of';
import { attackTactics, attackTechniques, attackUrl } from '../../detections/attack-techniques';
import type { Detection, FindingDetection } from '../../detections/detection';
import { metricDetectionIds } from '../../detections/metric-detection-ids';
import { ruleIds } from '../../detections/rule-ids';
import { alertSeverities } from '../../detections/severity';
import { suricataRulesFile } from '../../detections/suricata/export';
import { agentConfig } from '../../detections/wazuh/agent-config';
import { managerConfig } from '../../detections/wazuh/manager-config';
import type { SecurityEventType } from '../../logs/security-event-types';
import { securityEventDefinitions } from '../../logs/security-event-types';
import { metricsBehind } from '../../metrics/promql';
import { allJobs } from '../../metrics/jobs';
import { foundDetections } from '../../metrics/security-findings';
import { proofs } from '../alerts/proof/cases';
import { root } from '../support/run-node';
import { sampleSettings } from '../support/suricata/sample-settings';

const all: readonly Detection[] = detections;
const isFinding = (detection: Detection): detection is FindingDetection => detection.engine.engine !== 'metric';
const findings = all.filter(isFinding);
const named = (wrong: (detection: Detection) => boolean) => all.filter(wrong).map(({ id }) => id);

/** Engine of the detections of a room of the catalogue. */
const engines: Readonly<Record<Detection['source']['kind'], Detection['engine']['engine']>> = {
  network: 'suricata',
  host: 'wazuh',
  audit: 'wazuh',
  metrics: 'metric',
};

/** Kind of event that a detection of the application stands on; its availability is the best of those. */
const eventTypes: { readonly [P in Detection['id']]?: SecurityEventType } = {
  'unauthorized-requests': 'unauthorized_request',
  'rate-limit': 'rate_limit_exceeded',
  'rejected-enrollments': 'agent_authentication_failure',
  'agent-authentication-failures': 'agent_authentication_failure',
  'failed-logins': 'failed_login',
  'data-access-violation': 'data_access_violation',
  'authorization-violations': 'authorization_violation',
  'internal-endpoints': 'suspicious_request',
};

describe('the catalogue', () => {
  it('has ids that are unique and of closed lists, and each of them but `other`', () => {
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(named(({ id }) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
    expect([...ids].sort()).toEqual([...metricDetectionIds, ...foundDetections.filter((id) => id !== 'other')].sort());
  });

  it('has titles of its own, and says everything of each detection', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    const texts = ({ title, description, falsePositives, response }: Detection) => [
      title,
      description,
      falsePositives,
      ...response,
    ];
    expect(named((detection) => texts(detection).some((text) => text.trim().length < 8))).toEqual([]);
    expect(named(({ response }) => new Set(response).size !== response.length)).toEqual([]);
  });

  it('names the engine that can see its source', () => {
    expect(named(({ source, engine }) => engine.engine !== engines[source.kind])).toEqual([]);
  });

  it('takes techniques from the table, each once', () => {
    expect(named(({ techniques }) => new Set(techniques).size !== techniques.length)).toEqual([]);
    expect(named(({ techniques }) => techniques.some((technique) => !(technique in attackTechniques)))).toEqual([]);
  });

  it('leads every detection to an alert of its urgency, with a route; low ones to none', () => {
    const wrong = named((detection) => {
      const urgency = alertSeverities[detection.severity];
      const name = alertOf(detection);
      if (urgency === undefined || name === undefined) return urgency !== undefined || name !== undefined;
      const { severities, team }: Alert = alerts[name];
      return !severities.some((severity) => severity === urgency) || receiverName(team, urgency) === '';
    });
    expect(wrong).toEqual([]);
    const told = (severity: Detection['severity']) =>
      new Set(findings.filter((each) => each.severity === severity).map(alertOf));
    expect(told('critical')).toEqual(new Set(['SecurityBreach']));
    expect(told('high')).toEqual(new Set(['SecurityFindings']));
    expect(told('medium')).toEqual(new Set(['SecurityFindingsDigest']));
  });

  it('has owners who get the alert', () => {
    expect(
      named((detection) => {
        const name = alertOf(detection);
        return name !== undefined && alerts[name].team !== detection.owner;
      }),
    ).toEqual([]);
  });

  it('says of the application what today shows, as the logs do', () => {
    const best = (type: SecurityEventType) => {
      const sources = securityEventDefinitions[type].seen.map(({ source }) => source);
      return (['now', 'proxy', 'instrumentation'] as const).find((source) => sources.includes(source));
    };
    const wrong = all.flatMap(({ id, available }) => {
      const type = eventTypes[id];
      return type === undefined || best(type) === available ? [] : [`${id}: ${best(type)}, not ${available}`];
    });
    expect(wrong).toEqual([]);
  });

  it('tells critical findings by an alert that counts them', () => {
    const behind = (name: keyof typeof alerts) => {
      const alert: Alert = alerts[name];
      return alert.severities.flatMap((severity) =>
        metricsBehind(alert.at(severity, allJobs).expression.node).map((definition) => definition.name),
      );
    };
    expect(behind('SecurityBreach')).toEqual(
      expect.arrayContaining(['security_findings_total', 'security_events_total']),
    );
    expect(behind('SecurityFindings')).toContain('security_findings_total');
    expect(behind('SecurityFindingsDigest')).toContain('security_findings_total');
  });
});

describe('rules of the engines', () => {
  const idsOf = (engine: Detection['engine']['engine']) =>
    all.filter((detection) => detection.engine.engine === engine).flatMap(ruleIds);

  it('have ids that no other has, in the ranges that the engines leave free', () => {
    const [sids, rules] = [idsOf('suricata'), idsOf('wazuh')];
    expect(sids).toEqual([...new Set(sids)]);
    expect(rules).toEqual([...new Set(rules)]);
    expect(sids.filter((sid) => sid < 1_000_000 || sid > 1_000_999)).toEqual([]);
    expect(rules.filter((id) => id < 100_100 || id > 100_999)).toEqual([]);
    expect(findings.filter((detection) => ruleIds(detection).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('answer nothing by themselves: fields of a finding can be forged', () => {
    const lines = (['host', 'pod'] as const)
      .flatMap((tap) => suricataRulesFile({ ...sampleSettings, tap }).split('\n'))
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.length).toBeGreaterThan(50);
    // The others are drop, reject and pass.
    expect(lines.filter((line) => !line.startsWith('alert '))).toEqual([]);
    const files = { certificate: '/tls.crt', key: '/tls.key' };
    const manager = {
      masterAddress: 'master',
      indexer: { urls: ['https://indexer:9200'], certificateAuthority: '/ca.crt', ...files },
      enrolment: files,
    } as const;
    const configs = [
      managerConfig({ ...manager, role: 'master' }),
      managerConfig({ ...manager, role: 'worker' }),
      agentConfig({ managerAddress: 'workers', enrolmentAddress: 'master', certificateAuthority: '/ca.crt' }),
    ];
    for (const config of configs) {
      const blocks = [...config.matchAll(/<active-response>([^]*?)<\/active-response>/g)].map(([, inner]) =>
        inner?.trim(),
      );
      expect(blocks).toEqual(['<disabled>yes</disabled>']);
      // Programs that a response could run are declared by blocks of this name; those of localfile are checks.
      expect(config).not.toMatch(/<executable>/);
    }
  });
});

describe('cases', () => {
  const folder = join(root, 'test/detections');
  const rooms = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );

  it('are there for each detection of an engine', () => {
    const without = findings.filter(
      ({ id }) => !rooms.some((room) => existsSync(join(folder, room, 'cases', `${id}.ts`))),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('are there for each alert that a detection stands on', () => {
    const without = named((detection) => {
      const name = alertOf(detection);
      if (name === undefined) return false;
      const proof = proofs[name];
      return !('silent' in proof) || proof.firing.length === 0 || proof.silent.length === 0;
    });
    expect(without).toEqual([]);
  });
});

describe('techniques of MITRE ATT&CK', () => {
  it('have ids that are well formed, names of their own, and tactics in the order of the matrix', () => {
    const listed = Object.entries(attackTechniques);
    expect(listed.filter(([id]) => !/^T\d{4}(?:\.\d{3})?$/.test(id))).toEqual([]);
    expect(listed.map(([id]) => id)).toEqual(listed.map(([id]) => id).sort());
    expect(new Set(listed.map(([, { name }]) => name)).size).toBe(listed.length);
    expect(listed.filter(([, { tactics }]) => !tactics.every((tactic) => attackTactics.includes(tactic)))).toEqual([]);
  });

  it('of which one is a part of another have its name before theirs', () => {
    const names: Readonly<Record<string, { readonly name: string }>> = attackTechniques;
    const parts = Object.entries(names).filter(([id]) => id.includes('.'));
    const wrong = parts.filter(([id, { name }]) => {
      const parent = names[id.split('.')[0] ?? ''];
      return !/^[^:]+: [^:]+$/.test(name) || (parent !== undefined && !name.startsWith(`${parent.name}: `));
    });
    expect(wrong).toEqual([]);
  });

  it('have a page each', () => {
    expect(attackUrl('T1046')).toBe('https://attack.mitre.org/techniques/T1046/');
    expect(attackUrl('T1021.001')).toBe('https://attack.mitre.org/techniques/T1021/001/');
  });
});
