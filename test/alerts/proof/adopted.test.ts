import { adoptions } from '../../../alerts/adopted';
import { alertLabels, severities } from '../../../alerts/vocabulary';
import { metricOfSeries } from '../../../metrics';
import { allJobs } from '../../../metrics/jobs';
import { checkPromql, describeFinding } from '../../../metrics/checks';
import { adoptedRules, chartRules } from '../../support/alerts/adopted-rules';
import { caseFiles, casesOf, silentFile } from '../../support/alerts/case-files';
import { chartMetricNames } from '../../support/alerts/chart-series';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWithCharts } from '../../support/describe-with-charts';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { adoptedProofs } from './adopted';
import { impossible } from './adopted/impossible';

const titled = 'alerts that are adopted from kube-prometheus-stack';
const adopted = Object.entries(adoptions)
  .filter(([, { decision }]) => decision === 'adopted')
  .map(([name]) => name)
  .sort();

/** What the checks find, and is taken as it is. */
const known = [
  // It fires nevertheless; a scrape that fails only begins its 10 minutes anew.
  'KubeAggregatedAPIErrors range-too-short',
];

describe('the proofs of adopted alerts', () => {
  it('are there for each that is adopted, and for no other', () => {
    expect(Object.keys(adoptedProofs).sort()).toEqual(adopted);
  });

  it('say of no alert that is deployed that it cannot fire', () => {
    expect(Object.keys(impossible).filter((name) => adoptions[name]?.decision !== 'off')).toEqual([]);
  });

  it('take metrics of the contract from the contract', () => {
    expect(chartMetricNames.filter((name) => metricOfSeries(name) !== undefined)).toEqual([]);
  });
});

describeWithCharts(titled, ['kube-prometheus-stack'], (helm, folder) => {
  const rules = chartRules(helm, folder);
  const proven = adoptedRules(rules);

  describe(titled, () => {
    it.each(proven.map(({ name, severity }) => [name, severity] as const))(
      '%s, %s: one case that fires and one that is silent',
      (name, severity) => {
        const proof = adoptedProofs[name];
        const cases = proof && casesOf(proof, severity);
        expect(cases?.firing.length).toBeGreaterThan(0);
        expect(cases?.silent.length).toBeGreaterThan(0);
      },
    );

    it('carry the labels by which they are routed, grouped and silenced, and a runbook', () => {
      const own = alertLabels.filter((label) => label !== 'alertname' && label !== 'environment');
      const lacking = rules.alerts.filter(
        ({ labels, annotations }) =>
          own.some((label) => labels[label] === undefined) ||
          !severities.some((severity) => severity === labels['severity']) ||
          annotations['runbook_url'] === undefined,
      );
      expect(lacking.map(({ alert }) => alert)).toEqual([]);
    });

    it('look at jobs that are scraped', () => {
      const selected = rules.alerts.flatMap(({ expr }) =>
        [...expr.matchAll(/\bjob="([^"]*)"/g)].map(([, job = '']) => job),
      );
      expect(new Set(selected).size).toBeGreaterThan(5);
      expect([...new Set(selected)].filter((job) => !allJobs.some((known) => known === job))).toEqual([]);
    });

    it('ask for nothing that the contract knows to be impossible', () => {
      const findings = rules.alerts.flatMap(({ alert, expr }) =>
        checkPromql(expr, { scrapeIntervalSeconds: 30, retentionSeconds: 15 * 86_400, absentLabels: ['cluster'] })
          .filter(({ check }) => check !== 'unknown-metric')
          .filter(({ check }) => !known.includes(`${alert} ${check}`))
          .map((finding) => `${alert}: ${describeFinding(finding)}`),
      );
      expect(findings).toEqual([]);
    });
  });

  describeWith('promtool', titled, (program) => {
    it('fire and are silent as their cases say', async () => {
      const files = proven.flatMap((each) => {
        const proof = adoptedProofs[each.name];
        return proof === undefined ? [] : caseFiles(each, proof);
      });
      const { passed, output } = await promtool(program, writeTestFiles(scratch(), files));
      expect(passed ? '' : output.replace(/^.*SUCCESS$|^\s*\n/gm, '')).toBe('');
    }, 120_000);

    it('are off where they cannot fire', async () => {
      const names = Object.keys(impossible);
      const files = adoptedRules(chartRules(helm, folder, names)).flatMap((each) => {
        const worst = impossible[each.name];
        return worst === undefined ? [] : [silentFile(each, worst)];
      });
      expect(files).toHaveLength(names.length);
      const { passed, output } = await promtool(program, writeTestFiles(scratch(), files));
      expect(passed ? '' : output.replace(/^.*SUCCESS$|^\s*\n/gm, '')).toBe('');
    });
  });
});
