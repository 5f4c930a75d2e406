import { alertNames } from '../../../alerts/alert-names';
import { slos } from '../../../alerts/slos';
import { alertsPage } from '../../../cli/reference/alerts-page';

const { path, text } = alertsPage();
const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const rows = (part: string) => part.split('\n').filter((line) => /^\| (?!---)/.test(line));

describe('alertsPage', () => {
  it('lists every alert with a link to its runbook, those that a service must expose metrics for included', () => {
    expect(path).toBe('docs/alerts.md');
    const named = rows(section('By group')).flatMap((row) => /^\| \[(\w+)\]\(runbooks\/\1\.md\)/.exec(row)?.[1] ?? []);
    expect([...new Set(named)].sort()).toEqual([...alertNames].sort());
    expect(new Set(rows(section('By group')))).toContain(
      '| [HighErrorRate](runbooks/HighErrorRate.md) | critical | services | api | 10 % | 6m | Envoy | `zerotrace-api` |',
    );
  });

  it('says of every alert what happens without data', () => {
    const without = rows(section('Without data'));
    expect(without).toContain('| [ApiDown](runbooks/ApiDown.md) | [TargetMissing](runbooks/TargetMissing.md) fires |');
    // The header is no alert.
    expect(without).toHaveLength(alertNames.length + 1);
    expect(without.filter((row) => / (?:fires \||it fires itself \||nothing: .+ \|)$/.test(row))).toHaveLength(
      alertNames.length,
    );
  });

  it('says what each objective promises', () => {
    expect(rows(section('Objectives'))).toHaveLength(slos.length + 1);
    expect(rows(section('Objectives'))).toContain(
      '| `api_errors` | requests to the API do not fail | 99.5 % | [ApiErrorBudgetBurn](runbooks/ApiErrorBudgetBurn.md) |',
    );
  });

  it('names what is blind until a service exposes its figures', () => {
    const [, ...needs] = rows(section('Blind until instrumented')).map((row) => row.split(' | '));
    expect(needs.map(([need]) => need)).toEqual(['| api', '| agent', '| security events', '| sensors']);
    expect(needs[1]?.[1]).toContain('[HighCPUUsage](runbooks/HighCPUUsage.md)');
    expect(needs[2]?.[1]).toContain('[DebugModeOutsideLocal](runbooks/DebugModeOutsideLocal.md)');
    expect(needs[3]?.[1]).toContain('[SecurityFindingsDigest](runbooks/SecurityFindingsDigest.md)');
  });

  it('says of each corrected rule how it was written', () => {
    const corrections = section("Corrections of the strategy's rules");
    const titles = [...corrections.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(titles.length).toBeGreaterThan(0);
    expect(corrections.match(/^As written: `/gm)).toHaveLength(titles.length);
  });
});
