import { Construct } from 'constructs';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { securityScript } from './security-script';
import type { WazuhCertificates } from './wazuh-certificates';
import { wazuhAppConfig, wazuhDashboardConfig, wazuhDashboardPaths } from './wazuh-dashboard-config';
import { wazuhDashboardDefaults } from './wazuh-dashboard-defaults';
import { wazuhImages } from './wazuh-images';
import type { WazuhIndexer } from './wazuh-indexer';
import { wazuhHost, wazuhNames } from './wazuh-names';
import type { WazuhOptions } from './wazuh-options';

/** Properties of `WazuhDashboard`. */
export interface WazuhDashboardProps {
  /** Namespace of its pods. */
  readonly namespace: INamespace;
  /** How many, their resources, and how many nodes the indexer has. */
  readonly options: Pick<WazuhOptions, 'dashboard' | 'indexer'>;
  /** What it searches. */
  readonly indexer: WazuhIndexer;
  /** Pods of Wazuh's master, whose API it asks. */
  readonly master: PodPeer;
  /** Certificates of Wazuh. */
  readonly certificates: WazuhCertificates;
  /** Secrets that it reads. */
  readonly secrets: {
    /** Password of its user of the indexer. */
    readonly dashboard: SecretValue;
    /** Key of its sessions' cookies, of 32 characters or more: the default one is public. */
    readonly cookie: SecretValue;
    /** Password of Wazuh's API. */
    readonly api: SecretValue;
  };
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

const { home, settings, certificates: certificateFolder, data } = wazuhDashboardPaths;

/** Where our files are. */
const ours = '/etc/zerotrace';

/** Wazuh's dashboard. People reach it by a forwarded port; nothing of it calls out of the cluster. */
export class WazuhDashboard extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;

  constructor(scope: Construct, id: string, props: WazuhDashboardProps) {
    super(scope, id);
    const { namespace, options, indexer, master, certificates, secrets, placement, imageMirror } = props;
    const { name, ports, user } = wazuhNames.dashboard;
    const { startScript } = wazuhDashboardDefaults;
    const secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name,
      data: { 'indexer-password': secrets.dashboard, 'cookie-key': secrets.cookie, 'api-password': secrets.api },
    });
    const files = new ConfigFiles(this, 'config', {
      namespace,
      name,
      files: {
        'opensearch_dashboards.yml': wazuhDashboardConfig(indexer.url),
        'wazuh.yml': wazuhAppConfig(options.indexer.replicas),
        [startScript]: securityScript(startScript),
      },
    });
    const workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'dashboard',
      replicas: options.dashboard.replicas,
      user: wazuhDashboardDefaults.user,
      placement,
      imageMirror,
      container: {
        name: 'dashboard',
        image: wazuhImages.dashboard,
        command: ['bash', `${ours}/${startScript}`],
        args: [home, ours, settings, data],
        environment: {
          OSD_PATH_CONF: settings,
          DASHBOARD_USER: user,
          DASHBOARD_PASSWORD: secret.key('indexer-password'),
          COOKIE_KEY: secret.key('cookie-key'),
          API_URL: `https://${wazuhHost(wazuhNames.master.name, master.namespace.name)}`,
          API_PORT: String(wazuhNames.master.ports.api),
          API_USER: wazuhNames.master.apiUser,
          API_PASSWORD: secret.key('api-password'),
        },
        ports: { https: { port: ports.https } },
        mounts: [
          { kind: 'config', path: ours, files },
          { kind: 'temporary', path: settings, sizeLimit: '16Mi' },
          { kind: 'foreign-secret', path: certificateFolder, secretName: certificates.dashboardSecret },
          { kind: 'temporary', path: data, sizeLimit: '512Mi' },
          { kind: 'temporary', path: '/tmp', sizeLimit: '64Mi' },
        ],
        resources: options.dashboard.resources,
        // The page to log in asks the indexer nothing, and is there when the dashboard has found it: 503 before that.
        startup: Probe.httpsGet('/app/login', 'https', { periodSeconds: 5, failureThreshold: 120 }),
        readiness: Probe.httpsGet('/app/login', 'https'),
        liveness: Probe.tcp('https', { failureThreshold: 6 }),
      },
      dependsOn: certificates.ready,
    });
    this.peer = workload.peer;
    new NetworkFlow(this, 'to-indexer', {
      from: this.peer,
      to: indexer.peer,
      ports: [indexer.port],
      reason: 'The dashboard searches, and keeps its own objects in the indexer.',
    });
    new NetworkFlow(this, 'to-api', {
      from: this.peer,
      to: master,
      ports: [wazuhNames.master.ports.api],
      reason: "The dashboard asks Wazuh's API about agents and rules.",
    });
  }
}
