import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { drillInput } from '../../../../cli/drill/drill-input';
import { scaleRuleFile } from '../../../../cli/drill/scale/files';
import { prometheusConfig } from '../../../../cli/drill/servers/prometheus';
import { World } from '../../../../cli/drill/world/world';
import { environments } from '../../../../environments';
import { parseEnvironments } from '../../../../environments/environment';
import { toolPath } from '../../../../tools/locate';
import { scratch } from '../../../support/scratch';

const promtool = toolPath('promtool');
const withPromtool = promtool === undefined ? it.skip : it;
const [production] = parseEnvironments(environments).filter(({ name }) => name === 'production');
if (production === undefined) throw new Error('There is no production');
const input = drillInput(production);

describe("the configuration of a drill's Prometheus", () => {
  let world: World;
  let config: string;
  beforeAll(async () => {
    world = await World.start();
    config = prometheusConfig({
      port: 9090,
      environment: 'production',
      interval: input.interval,
      targets: world.targets(input.jobs),
      alertmanagers: ['127.0.0.1:9093', '127.0.0.1:9094'],
      scale: 20,
    });
  });
  afterAll(() => world.close());

  it('scrapes every job of the environment, in scaled time', () => {
    const { global, scrape_configs, alerting } = parse(config) as {
      global: unknown;
      scrape_configs: { job_name: string; static_configs: { labels: Record<string, string> }[] }[];
      alerting: unknown;
    };
    expect(global).toEqual({ scrape_interval: '1500ms', evaluation_interval: '1500ms', scrape_timeout: '1500ms' });
    expect(scrape_configs.map(({ job_name }) => job_name).sort()).toEqual([...input.jobs].sort());
    const environmentsSeen = scrape_configs.flatMap((each) =>
      each.static_configs.map(({ labels }) => labels['environment']),
    );
    expect(new Set(environmentsSeen)).toEqual(new Set(['production']));
    expect(alerting).toEqual({
      alertmanagers: [{ timeout: '2s', static_configs: [{ targets: ['127.0.0.1:9093', '127.0.0.1:9094'] }] }],
    });
  });

  withPromtool('is accepted by promtool, with every rule in scaled time', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'rules'));
    for (const [name, text] of Object.entries(input.files.rules)) {
      // By 50, so that spellings are kept that no unit of the scaled length has.
      writeFileSync(join(folder, 'rules', name), scaleRuleFile(text, 50));
    }
    writeFileSync(join(folder, 'rules', 'spelling.yaml'), scaleRuleFile(spelling, 50));
    writeFileSync(join(folder, 'prometheus.yaml'), config);
    const printed = execFileSync(promtool ?? '', ['check', 'config', join(folder, 'prometheus.yaml')], {
      encoding: 'utf8',
    });
    expect(printed).toContain('SUCCESS');
    expect(printed).not.toContain('FAILED');
  });
});

/** Lengths that are not written in the largest unit: their scaled form begins with zeros. */
const spelling = `groups:
  - name: spelling
    rules:
      - alert: Spelling
        expr: max_over_time(rate(up[60m])[24h:120s] offset 1h30m) > 0
        for: 60m
        keep_firing_for: 24h
`;
