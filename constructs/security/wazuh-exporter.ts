import { Construct } from 'constructs';
import { jobs } from '../../metrics/jobs';
import { ConfigFiles } from '../kubernetes/config-files';
import type { ContainerProps } from '../kubernetes/container';
import type { INamespace } from '../kubernetes/namespace';
import type { PodPeer } from '../kubernetes/peer';
import { Probe } from '../kubernetes/probe';
import type { SecretKey } from '../kubernetes/write-only-secret';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import { wazuhExporterMetrics, wazuhExporterScript } from './wazuh-exporter-script';
import { wazuhImages } from './wazuh-images';
import { wazuhManagerDefaults } from './wazuh-manager-defaults';
import { wazuhHost, wazuhNames } from './wazuh-names';

/** Properties of `WazuhExporter`. */
export interface WazuhExporterProps {
  /** Namespace of the managers. */
  readonly namespace: INamespace;
  /** Pods of the managers that there should be. */
  readonly managers: readonly [string, ...string[]];
  /** Password of the API. */
  readonly password: SecretKey;
  /** Secret with the authority of the API's certificate. */
  readonly authoritySecret: string;
}

const folder = '/etc/zerotrace/exporter';
const authority = '/etc/zerotrace/authority/ca.crt';

/** Metrics of Wazuh: a program of ours that the master's own Python runs beside it, and that asks the API. No other one is maintained. */
export class WazuhExporter extends Construct {
  /** The container, for the pod of the master. */
  readonly container: ContainerProps;

  constructor(scope: Construct, id: string, { namespace, managers, password, authoritySecret }: WazuhExporterProps) {
    super(scope, id);
    const { user, exporter } = wazuhManagerDefaults;
    const { name, ports, apiUser } = wazuhNames.master;
    const files = new ConfigFiles(this, 'files', {
      namespace,
      name: `${name}-exporter`,
      files: { 'exporter.py': wazuhExporterScript(), 'metrics.json': wazuhExporterMetrics() },
    });
    this.container = {
      name: exporter.name,
      image: wazuhImages.manager,
      command: ['/var/ossec/framework/python/bin/python3', '-B', `${folder}/exporter.py`, `${folder}/metrics.json`],
      runAsUser: user,
      // Wazuh's home, where Python is, is closed to others.
      runAsGroup: user,
      ports: { metrics: { port: exporter.port, exposed: false } },
      environment: {
        LISTEN_PORT: String(exporter.port),
        WAZUH_MANAGERS: managers.join(','),
        WAZUH_API_PORT: String(ports.api),
        WAZUH_API_NAME: wazuhHost(name, namespace.name),
        WAZUH_AUTHORITY: authority,
        WAZUH_API_USER: apiUser,
        WAZUH_API_PASSWORD: password,
      },
      mounts: [
        { kind: 'config', path: folder, files },
        { kind: 'foreign-secret', path: authority, secretName: authoritySecret, file: 'ca.crt' },
      ],
      resources: exporter.resources,
      liveness: Probe.tcp('metrics', { periodSeconds: 30 }),
    };
  }

  /** Its metrics, for Prometheus. A scrape takes as long as the API does: its series say of whom they are. */
  static target(master: PodPeer): ScrapeTarget {
    return { job: jobs.wazuh, pods: master, port: wazuhManagerDefaults.exporter.port };
  }
}
