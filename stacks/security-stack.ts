import type { Construct } from 'constructs';
import { wazuhManagerPods } from '../charts/wazuh-manager-pods';
import { wazuhPods } from '../charts/wazuh-pods';
import type { ICluster } from '../constructs/cluster/cluster';
import { SecretSource } from '../constructs/core/secret-source';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import { Namespace } from '../constructs/kubernetes/namespace';
import type { OperatorHandle } from '../constructs/kubernetes/operator-handle';
import type { PodPeer } from '../constructs/kubernetes/peer';
import type { ScrapeTarget } from '../constructs/monitoring/scrape-target';
import { Scrapes } from '../constructs/monitoring/scrapes';
import { chartDemand, quotaFor } from '../constructs/platform/namespace-demand';
import { namespaceNames } from '../constructs/platform/namespace-names';
import type { SecurityOptions } from '../constructs/security/security-options';
import { Suricata } from '../constructs/security/suricata';
import type { SuricataOptions } from '../constructs/security/suricata-options';
import { WazuhAgent } from '../constructs/security/wazuh-agent';
import { WazuhCertificates } from '../constructs/security/wazuh-certificates';
import { WazuhDashboard } from '../constructs/security/wazuh-dashboard';
import { WazuhIndexer } from '../constructs/security/wazuh-indexer';
import { WazuhIndexerSetup } from '../constructs/security/wazuh-indexer-setup';
import { WazuhManagerFiles } from '../constructs/security/wazuh-manager-files';
import { WazuhMaster } from '../constructs/security/wazuh-master';
import type { WazuhOptions } from '../constructs/security/wazuh-options';
import { WazuhWorkers } from '../constructs/security/wazuh-workers';
import { wazuhRuleFiles } from '../detections/wazuh/export';
import type { Environment } from '../environments/environment';
import { nodeCpus } from '../environments/node-cpus';
import { suricataNetworks } from '../environments/suricata-networks';
import { wazuhRuleSettings } from '../environments/wazuh-settings';
import { KubernetesLayerStack } from './kubernetes-layer-stack';

/** Properties of `SecurityStack`. */
export interface SecurityStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** How Terraform reaches the cluster. */
  readonly access: ClusterAccess;
  /** What it looks for intruders with. */
  readonly options: SecurityOptions;
  /** Operators of the platform. */
  readonly operators: { readonly certManager: OperatorHandle };
  /** Prometheus, which scrapes sensors and managers. */
  readonly prometheus: PodPeer;
  /** What AWS environments have besides. @default - not on AWS */
  readonly cloud?: { readonly cluster: ICluster };
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
}

/** `<environment>-security`: Suricata and Wazuh. What they find leaves as log lines, which the logging stack reads. */
export class SecurityStack extends KubernetesLayerStack {
  private readonly props: SecurityStackProps;

  constructor(scope: Construct, props: SecurityStackProps) {
    const { environment, access, options } = props;
    super(scope, environment, 'security', access);
    this.props = props;
    const { suricata, wazuh } = options;
    if (suricata !== undefined) this.scrape('suricata-scrapes', this.networkSensors(suricata));
    if (wazuh !== undefined) this.scrape('wazuh-scrapes', this.hostSensors(wazuh));
  }

  private networkSensors(options: SuricataOptions) {
    const { target, mirrors } = this.environment;
    const namespace = new Namespace(this, 'network-sensors', {
      name: namespaceNames.networkSensors,
      podSecurity: 'privileged',
    });
    const suricata = new Suricata(this, 'suricata', {
      namespace,
      options,
      networks: suricataNetworks(target, options.networks),
      nodeCpus: nodeCpus(this.environment),
      imageMirror: mirrors.images,
    });
    return { namespace, target: suricata.target };
  }

  private hostSensors(options: WazuhOptions) {
    const { mirrors } = this.environment;
    const { operators, cloud, storageClass } = this.props;
    const imageMirror = mirrors.images;
    const { security, managers, agents } = this.wazuhNamespaces(options);
    const secrets = this.wazuhSecrets();
    const onVolumes = { imageMirror, placement: this.placement('stateful'), storageClass };
    const onPlatform = { imageMirror, placement: this.placement('platform') };
    const { certManager } = operators;
    const certificates = new WazuhCertificates(this, 'certificates', { certManager, security, managers, agents });
    const indexer = new WazuhIndexer(this, 'indexer', {
      ...onVolumes,
      namespace: security,
      options: options.indexer,
      certificates,
    });
    new WazuhIndexerSetup(this, 'indexer-setup', {
      ...onPlatform,
      indexer,
      options: options.indexer,
      certificates,
      passwords: { admin: secrets.indexer, dashboard: secrets.dashboard },
    });
    const files = new WazuhManagerFiles(this, 'manager-files', {
      namespace: managers,
      rules: wazuhRuleFiles(wazuhRuleSettings(this.environment)),
      secrets,
    });
    const { audit } = options.manager;
    const manager = { ...onVolumes, namespace: managers, files, certificates, indexer: indexer.peer };
    const master = new WazuhMaster(this, 'master', {
      ...manager,
      options: options.manager.master,
      workers: options.manager.workers.replicas,
      ...(audit.kind === 'cloudwatch' &&
        cloud && { audit: { cluster: cloud.cluster, intervalMinutes: audit.intervalMinutes } }),
    });
    const workers = new WazuhWorkers(this, 'workers', { ...manager, options: options.manager.workers, master });
    new WazuhAgent(this, 'agent', {
      namespace: agents,
      options: options.agent,
      master,
      workers,
      certificates,
      enrollment: secrets.enrollment,
      imageMirror,
      ...(audit.kind === 'file' && { auditLogFile: audit.path }),
    });
    new WazuhDashboard(this, 'dashboard', {
      ...onPlatform,
      namespace: security,
      options,
      indexer,
      master: master.peer,
      certificates,
      secrets,
    });
    return { namespace: managers, target: master.target };
  }

  private wazuhNamespaces(options: WazuhOptions) {
    return {
      security: new Namespace(this, 'security', {
        name: namespaceNames.security,
        quota: quotaFor(chartDemand(wazuhPods(options))),
      }),
      managers: new Namespace(this, 'managers', {
        name: namespaceNames.wazuh,
        podSecurity: 'baseline',
        quota: quotaFor(chartDemand(wazuhManagerPods(options))),
      }),
      agents: new Namespace(this, 'agents', { name: namespaceNames.hostSensors, podSecurity: 'privileged' }),
    };
  }

  private wazuhSecrets() {
    const source = new SecretSource(this, 'secrets', { options: this.environment.secrets });
    return {
      indexer: source.value('wazuhIndexer'),
      dashboard: source.value('wazuhDashboard'),
      cookie: source.value('wazuhCookie'),
      api: source.value('wazuhApi'),
      cluster: source.value('wazuhCluster'),
      enrollment: source.value('wazuhEnrollment'),
    };
  }

  private scrape(id: string, { namespace, target }: { readonly namespace: Namespace; readonly target: ScrapeTarget }) {
    new Scrapes(this, id, { namespace, prometheus: this.props.prometheus, targets: [target] });
  }
}
