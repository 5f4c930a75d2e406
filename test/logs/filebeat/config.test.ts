import { parse } from 'yaml';
import { filebeatConfig, filebeatYaml } from '../../../logs/filebeat/config';
import type { FilebeatSettings } from '../../../logs/filebeat/options';
import { filebeatLimits, filebeatRuntime } from '../../../logs/filebeat/options';
import { processorScript } from '../../../logs/filebeat/script';
import { valueAt } from '../../support/logs/run-script';

const settings: FilebeatSettings = {
  environment: 'production',
  local: false,
  output: { kind: 'logstash', hosts: ['a:5044', 'b:5044'], authority: '/ca', certificate: '/crt', key: '/key' },
};
const config = filebeatConfig(settings);
const inputs = Object.entries(config).find(([name]) => name === 'filebeat.inputs')?.[1];

describe('the configuration of Filebeat', () => {
  it('sends to Logstash over TLS with names checked, and nowhere else', () => {
    const output = Object.entries(config).filter(([name]) => name.startsWith('output.'));
    expect(output.map(([name]) => name)).toEqual(['output.logstash']);
    expect(output[0]?.[1]).toMatchObject({
      ssl: {
        enabled: true,
        verification_mode: 'full',
        certificate_authorities: ['/ca'],
        certificate: '/crt',
        key: '/key',
      },
    });
  });

  it('sets what 7.17 and 9.5 have different defaults for', () => {
    expect(inputs).toHaveLength(2);
    for (const input of inputs) {
      expect(input).toMatchObject({
        type: 'filestream',
        'file_identity.fingerprint': null,
        'prospector.scanner': { fingerprint: { enabled: true, offset: 0, length: 64 } },
        message_max_bytes: 65_536,
        'close.on_state_change': { removed: false, renamed: false },
        clean_removed: false,
      });
      expect(input.paths).toEqual([expect.stringMatching(/\.log\*$/)]);
    }
    expect(config).toMatchObject({ 'queue.mem': { 'flush.timeout': '1s' } });
    const ids = inputs.map((input: unknown) => valueAt(input, 'id'));
    expect(new Set(ids).size).toBe(2);
  });

  it('reads each container by one input', () => {
    const [api, pods] = inputs.map((input: Readonly<Record<string, unknown>>) => input);
    const excluded = valueAt(
      Object.fromEntries(Object.entries(pods).map(([name, value]) => [name.replaceAll('.', '_'), value])),
      'prospector_scanner.exclude_files',
    );
    expect(api.paths).toEqual(['/var/log/pods/zerotrace_zerotrace-api-*/api/*.log*']);
    const patterns = Array.isArray(excluded) ? excluded.map((pattern) => new RegExp(String(pattern))) : [];
    const isExcluded = (file: string) => patterns.some((pattern) => pattern.test(file));
    expect(isExcluded('/var/log/pods/zerotrace_zerotrace-api-5d_uid/api/0.log')).toBe(true);
    expect(isExcluded('/var/log/pods/zerotrace_zerotrace-api-5d_uid/wait/0.log')).toBe(false);
    expect(isExcluded('/var/log/pods/zerotrace_zerotrace-web-5d_uid/web/0.log.20261125-100000.gz')).toBe(true);
    expect(isExcluded('/var/log/pods/zerotrace_zerotrace-web-5d_uid/web/0.log.20261125-100000')).toBe(false);
  });

  it('lets garbage pile up to four times what is in use, and to four fifths of the memory limit', () => {
    expect(filebeatRuntime(512 * 2 ** 20)).toEqual({ GOGC: '400', GOMEMLIMIT: '429496729' });
  });

  it('waits in each step of its parsers longer than in the one before it', () => {
    const { waits, interruptions } = filebeatLimits;
    const milliseconds = waits.map((wait) => (wait.endsWith('ms') ? parseInt(wait) : 1000 * parseInt(wait)));
    expect(waits).toHaveLength(interruptions + 2);
    expect(milliseconds).toEqual([...milliseconds].sort((a, b) => a - b));
    expect(new Set(milliseconds).size).toBe(waits.length);
    for (const input of inputs) expect(valueAt(input, 'parsers')).toHaveLength(waits.length);
  });

  it('has no variable in its script, which Filebeat would fill in', () => {
    expect(processorScript()).not.toContain('${');
  });

  it('is the same as YAML, each time', () => {
    expect(parse(filebeatYaml(settings))).toEqual(JSON.parse(JSON.stringify(config)));
    expect(filebeatYaml(settings)).toBe(filebeatYaml(settings));
  });
});
