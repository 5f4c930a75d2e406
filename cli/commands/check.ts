import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { ruleGroups } from '../../alerts/export';
import { recordedMetrics } from '../../alerts/groups';
import { checkDashboards } from '../../dashboards/checks';
import { exportDashboards } from '../../dashboards/export';
import type { Environment } from '../../environments/environment';
import { ruleOptions } from '../../environments/rule-options';
import { checkPromql, describeFinding } from '../../metrics/checks';
import { dashboardWaivers } from '../../waivers/dashboards';
import { judge } from '../../waivers/waiver';
import { CommandFailed, say } from '../exit';
import { table } from '../table';

/** Something that `zerotrace check` found. */
export interface CheckFinding {
  /** Id of the check: docs/checks/<id>.md, or docs/dashboards.md. */
  readonly check: string;
  /** Environment and rule, or dashboard and panel. */
  readonly where: string;
  readonly message: string;
}

/** Options of `zerotrace check`. */
export interface CheckOptions {
  readonly json?: boolean;
}

/** `zerotrace check`: every exported rule and dashboard against the metric contract. @throws CommandFailed where something is wrong */
export function check(environments: readonly Environment[], { json = false }: CheckOptions): void {
  say(`checking the rules of ${environments.map(({ name }) => name).join(', ')}, and every dashboard ...`);
  const found = [...environments.flatMap(ruleFindings), ...dashboardFindings(new Date())];
  if (json) process.stdout.write(`${JSON.stringify({ findings: found }, undefined, 2)}\n`);
  else if (found.length > 0) process.stdout.write(`${findingTable(found)}\n`);
  if (found.length > 0) throw new CommandFailed(`${found.length} findings`);
  say('nothing found');
}

/** What is wrong with the rules of an environment, by its own scrape interval and retention. */
export function ruleFindings(environment: Environment): readonly CheckFinding[] {
  const { scrapeIntervalSeconds, retentionDays } = environment.monitoring.prometheus;
  const options = { scrapeIntervalSeconds, retentionSeconds: retentionDays * 86_400, metrics: recordedMetrics };
  return ruleGroups(ruleOptions(environment)).flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      checkPromql(rule.expr, options).map((finding) => ({
        check: finding.check,
        where: `${environment.name}: ${'alert' in rule ? rule.alert : rule.record}`,
        message: describeFinding(finding),
      })),
    ),
  );
}

/** What is wrong with dashboards, and with the waivers of such findings, on a day. */
export function dashboardFindings(day: Date): readonly CheckFinding[] {
  const all = exportDashboards().map(({ json }) => JSON.parse(json) as GrafanaDashboard);
  const found = checkDashboards(all).map(({ check: id, dashboard, panel, message }) => ({
    check: id,
    path: panel === undefined ? dashboard : `${dashboard}/${panel}`,
    title: message,
  }));
  const { unwaived, unused, expired } = judge(found, dashboardWaivers, day.toISOString().slice(0, 10));
  return [
    ...unwaived.map(({ check: id, path, title }) => ({ check: id, where: path, message: title })),
    ...unused.map(({ check: id, path }) => ({
      check: id,
      where: path,
      message: 'its waiver accepts nothing: remove it',
    })),
    ...expired.map(({ check: id, path, expires }) => ({
      check: id,
      where: path,
      message: `its waiver expired on ${expires}: look again`,
    })),
  ];
}

function findingTable(findings: readonly CheckFinding[]): string {
  return table(
    [{ title: 'CHECK' }, { title: 'WHERE' }, { title: 'WHAT' }],
    findings.map(({ check: id, where, message }) => [id, where, message]),
  );
}
