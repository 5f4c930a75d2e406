import { drillInput } from '../../../../cli/drill/drill-input';
import {
  scaleAlertmanager,
  scaleRuleFile,
  unscaleAlertmanager,
  unscaleRuleFile,
} from '../../../../cli/drill/scale/files';
import { environments as all } from '../../../../environments';
import { parseEnvironments } from '../../../../environments/environment';

const rules = `# Written by \`npm run synth\`. Edit alerts/ instead.
groups:
  - name: zerotrace-http
    interval: 30s
    rules:
      - record: job:requests:rate5m
        expr: sum by (job) (rate(requests_total[5m]))
      - alert: HighErrorRate
        expr: |-
          sum(rate(requests_total{code=~"5.."}[60m]))
            >
          0.1
        for: 2m
        keep_firing_for: 10m
        labels:
          severity: critical
        annotations:
          description: "for: 2m, over [5m]: {{ $value }}"
`;

const alertmanager = `global:
  resolve_timeout: 5m
route:
  receiver: platform
  group_wait: 10s
  group_interval: 2m
  repeat_interval: 1h
receivers:
  - name: platform
    slack_configs:
      - channel: "#alerts"
        timeout: 15s
time_intervals:
  - name: quiet-hours
    time_intervals:
      - times:
          - start_time: 22:00
            end_time: 24:00
`;

const environments = parseEnvironments(all);

describe('the scale of a file', () => {
  it.each(environments.map((environment) => [environment.name, environment] as const))(
    'can be undone in every file that %s exports',
    (_, environment) => {
      const { rules: files, alertmanager: routes } = drillInput(environment).files;
      expect(Object.keys(files).length).toBeGreaterThan(10);
      for (const scale of [10, 20, 50]) {
        for (const text of Object.values(files)) {
          const scaled = scaleRuleFile(text, scale);
          expect(unscaleRuleFile(scaled, scale)).toBe(text);
          if (text.includes(' for: ')) expect(scaled).not.toBe(text);
        }
        const scaled = scaleAlertmanager(routes, scale);
        expect(scaled).not.toBe(routes);
        expect(unscaleAlertmanager(scaled, scale)).toBe(routes);
      }
    },
  );

  it('is that of the times of rules, in groups, expressions and alerts', () => {
    const scaled = scaleRuleFile(rules, 20);
    expect(scaled).toBe(
      rules
        .replace('interval: 30s', 'interval: 1500ms')
        .replace('rate(requests_total[5m])', 'rate(requests_total[15s])')
        .replace('[60m]', '[0m180s]')
        .replace('        for: 2m', '        for: 6s')
        .replace('keep_firing_for: 10m', 'keep_firing_for: 30s'),
    );
    expect(unscaleRuleFile(scaled, 20)).toBe(rules);
  });

  it('is that of Alertmanager, but for how long a network may take and the hours of the day', () => {
    const scaled = scaleAlertmanager(alertmanager, 20);
    expect(scaled).toBe(
      alertmanager
        .replace('resolve_timeout: 5m', 'resolve_timeout: 15s')
        .replace('group_wait: 10s', 'group_wait: 500ms')
        .replace('group_interval: 2m', 'group_interval: 6s')
        .replace('repeat_interval: 1h', 'repeat_interval: 3m'),
    );
    expect(unscaleAlertmanager(scaled, 20)).toBe(alertmanager);
  });

  it('refuses a file that would not come back byte for byte', () => {
    expect(() => scaleRuleFile('groups:   [ ]\n', 20)).toThrow('not what it was');
  });

  it('refuses what is not YAML', () => {
    expect(() => scaleRuleFile('groups: [', 20)).toThrow();
  });
});
