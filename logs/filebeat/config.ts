import { stringify } from 'yaml';
import { filebeatInputs } from './inputs';
import type { FilebeatOutput, FilebeatSettings } from './options';
import { filebeatLimits } from './options';
import { filebeatProcessors } from './processors';

/** Filebeat's configuration for versions 7.17 to 9.5: what differs between them is set. See docs/decisions/0600. */
export function filebeatConfig(settings: FilebeatSettings): object {
  const { output, data = '/usr/share/filebeat/data', metrics = { host: '0.0.0.0', port: 5066 } } = settings;
  return {
    'path.data': data,
    'filebeat.inputs': filebeatInputs(settings),
    'filebeat.shutdown_timeout': '5s',
    // What was acknowledged is written down at once: a crash sends no more again than was on its way.
    'filebeat.registry.flush': '0s',
    processors: filebeatProcessors(settings),
    'queue.mem': { events: filebeatLimits.events, 'flush.min_events': 512, 'flush.timeout': '1s' },
    ...outputOf(output),
    'setup.template.enabled': false,
    'setup.ilm.enabled': false,
    'setup.dashboards.enabled': false,
    'monitoring.enabled': false,
    ...(metrics === 'off'
      ? { 'http.enabled': false }
      : { 'http.enabled': true, 'http.host': metrics.host, 'http.port': metrics.port }),
    logging: { level: 'warning', json: true, to_stderr: true, to_files: false, 'metrics.enabled': false },
  };
}

/** The same as YAML. */
export function filebeatYaml(settings: FilebeatSettings): string {
  return stringify(filebeatConfig(settings), { lineWidth: 0, blockQuote: 'literal' });
}

function outputOf(output: FilebeatOutput): object {
  if (output.kind === 'file') {
    return {
      // Rotating would remove what no test has read yet.
      'output.file': {
        path: output.folder,
        filename: 'events',
        rotate_every_kb: 10_000_000,
        number_of_files: 8,
        rotate_on_startup: false,
      },
    };
  }
  return {
    'output.logstash': {
      hosts: output.hosts,
      loadbalance: true,
      bulk_max_size: 1024,
      pipelining: 2,
      compression_level: 3,
      // Filebeat asks again for ever: the kubelet's rotation decides what an outage loses.
      timeout: '60s',
      ssl: {
        enabled: true,
        verification_mode: 'full',
        certificate_authorities: [output.authority],
        certificate: output.certificate,
        key: output.key,
      },
    },
  };
}
