import { detectionsPage } from '../../../cli/reference/detections-page';
import { detections } from '../../../detections';

const { path, text } = detectionsPage();
const section = (id: string) => text.split(`\n### ${id}\n`)[1]?.split('\n### ')[0] ?? '';

describe('detectionsPage', () => {
  it('lists every detection, and leads to what is said of it', () => {
    expect(path).toBe('docs/detections.md');
    const listed = [...text.matchAll(/^\| \[([a-z-]+)\]\(#\1\) \|/gm)].map(([, id]) => id);
    expect(listed).toEqual(detections.map(({ id }) => id));
    const titles = [...text.matchAll(/^### ([a-z-]+)$/gm)].map(([, id]) => id);
    expect(titles).toEqual(detections.map(({ id }) => id));
  });

  it('says how a severity is told', () => {
    expect(text).toContain('| critical | critical |\n| high | warning |\n| medium | info |\n| low | nothing: shown on');
  });

  it('says of a detection of Suricata where it must listen, by which rule, and which alert tells it', () => {
    expect(section('smb-traffic')).toContain('- Severity: medium\n');
    expect(section('smb-traffic')).toMatch(/^- Engine: Suricata, sids? 1000\d{3}/m);
    expect(section('smb-traffic')).toMatch(
      /^- Source: packets, at the node's (?:interface|end of each pod's interface)$/m,
    );
    expect(section('smb-traffic')).toContain('- Alert: [SecurityFindingsDigest](runbooks/SecurityFindingsDigest.md)\n');
  });

  it('says of a detection of Wazuh by which rules, and names its techniques', () => {
    const rootkit = section('rootkit');
    expect(rootkit).toMatch(/^- Engine: Wazuh, rules? 100\d{3}/m);
    expect(rootkit).toContain(
      '- Techniques: [T1014](https://attack.mitre.org/techniques/T1014/) Rootkit (Defense Evasion)\n',
    );
    expect(rootkit).toContain('- Alert: [SecurityBreach](runbooks/SecurityBreach.md)\n');
  });

  it('says of a metric what is not seen yet, what looks the same, and what to do step by step', () => {
    const logins = section('failed-logins');
    expect(logins).toContain('- Engine: metric alert\n');
    expect(logins).toContain('- Availability: Not yet: a service must be instrumented first');
    expect(logins).toContain('\nWhat looks the same: A login service at fault');
    expect(logins).toContain('\nResponse:\n\n1. Find users and addresses of the events in the logs.\n2. ');
  });
});
