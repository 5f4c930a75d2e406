import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { wazuhAppConfig } from '../../../constructs/security/wazuh-dashboard-config';
import { scratch } from '../../support/scratch';

const script = resolve(__dirname, '../../../constructs/security/wazuh-dashboard-start.sh');
/** Programs that write down what they are asked, and are none of the dashboard's. */
const home = resolve(__dirname, '../../support/wazuh-dashboard-home');

const folder = scratch();
const ours = join(folder, 'ours');
const settings = join(folder, 'settings');
const data = join(folder, 'data');
const record = join(folder, 'record');
for (const path of [ours, settings, data]) mkdirSync(path);
writeFileSync(join(ours, 'opensearch_dashboards.yml'), 'server.port: 5601\n');
writeFileSync(join(ours, 'wazuh.yml'), wazuhAppConfig(1));
writeFileSync(join(settings, 'opensearch_dashboards.keystore'), 'of the former start');

const { status, stdout, stderr } = spawnSync('bash', [script, home, ours, settings, data], {
  encoding: 'utf8',
  env: {
    PATH: process.env['PATH'],
    RECORD: record,
    DASHBOARD_USER: 'kibanaserver',
    DASHBOARD_PASSWORD: 'dashboard-password-1',
    COOKIE_KEY: 'cookie-key',
    API_URL: 'https://master.example.com',
    API_PORT: '55000',
    API_USER: 'wazuh-wui',
    API_PASSWORD: 'Aa1-api-password',
  },
});

describe('wazuh-dashboard-start.sh', () => {
  it('keeps passwords in the keystore, starts the dashboard, and leaves it none in its environment', () => {
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(record, 'utf8').trim().split('\n')).toEqual([
      'keystore create',
      'keystore add opensearch.username --stdin kibanaserver',
      'keystore add opensearch.password --stdin dashboard-password-1',
      'keystore add opensearch_security.cookie.password --stdin cookie-key',
      'dashboard 0',
    ]);
    expect(readFileSync(join(settings, 'opensearch_dashboards.yml'), 'utf8')).toBe('server.port: 5601\n');
  });

  it('makes a keystore of its own each time', () => {
    expect(() => statSync(join(settings, 'opensearch_dashboards.keystore'))).toThrow('ENOENT');
  });

  it('tells the dashboard of the API, in a file that its user alone reads', () => {
    const file = join(data, 'wazuh', 'config', 'wazuh.yml');
    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      'wazuh.updates.disabled': true,
      hosts: [
        {
          zerotrace: {
            url: 'https://master.example.com',
            port: 55_000,
            username: 'wazuh-wui',
            password: 'Aa1-api-password',
            run_as: true,
          },
        },
      ],
    });
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });
});
