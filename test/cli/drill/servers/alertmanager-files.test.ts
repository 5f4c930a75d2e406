import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { alertmanagerConfig, alertmanagerYaml } from '../../../../alerts/notifications/alertmanager-config';
import { writeAlertmanagerFiles } from '../../../../cli/drill/servers/alertmanager-files';
import { sampleNotifications } from '../../../support/sample-notifications';
import { scratch } from '../../../support/scratch';

describe("the configuration of a drill's Alertmanagers", () => {
  const folder = scratch();
  const options = sampleNotifications();
  const path = writeAlertmanagerFiles(
    folder,
    alertmanagerYaml(options),
    { 'zerotrace.tmpl': 'text' },
    {
      slackUrl: 'http://127.0.0.1:1/slack',
      smtp: '127.0.0.1:2',
      slackToken: 'token',
      smtpPassword: 'password',
      webhookUrl: (name) => `http://127.0.0.1:3/${name}`,
    },
  );
  const written: unknown = parse(readFileSync(path, 'utf8'));

  it('is that of the environment but for what leads out of the machine, and its quiet hours', () => {
    const { global, time_intervals, templates, receivers, ...rest } = alertmanagerConfig(options);
    const here = (text: string) => text.replace(/"\/etc\/alertmanager\/secrets\/[\w-]+\//g, `"${folder}/secrets/`);
    expect(written).toEqual({
      ...rest,
      global: {
        ...(JSON.parse(here(JSON.stringify(global))) as typeof global),
        slack_app_url: 'http://127.0.0.1:1/slack',
        smtp_smarthost: '127.0.0.1:2',
        smtp_require_tls: false,
        pagerduty_url: 'http://127.0.0.1:3/pagerduty',
      },
      templates: [join(folder, 'templates', '*.tmpl')],
      receivers: JSON.parse(here(JSON.stringify(receivers))) as unknown,
      time_intervals: time_intervals.map((interval) =>
        interval.name === 'quiet-hours' ? { ...interval, time_intervals: [{ years: ['1970'] }] } : interval,
      ),
    });
    expect(templates).toHaveLength(1);
  });

  it('finds every credential and template', () => {
    const files = [...JSON.stringify(written).matchAll(/"[\w]+_file":"([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'templates', 'zerotrace.tmpl'), 'utf8')).toBe('text');
  });
});
