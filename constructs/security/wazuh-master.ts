import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { managerConfig } from '../../detections/wazuh/manager-config';
import type { ICluster } from '../cluster/cluster';
import { PodIdentity } from '../cluster/pod-identity';
import { ConfigFiles } from '../kubernetes/config-files';
import { recommendedLabels } from '../kubernetes/labels';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import { anywhere, podIdentityAgent } from '../kubernetes/well-known-peers';
import { Workload } from '../kubernetes/workload';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import { WazuhExporter } from './wazuh-exporter';
import { managerConnections } from './wazuh-connections';
import type { WazuhManagerOptions } from './wazuh-manager-options';
import type { WazuhManagerProps } from './wazuh-manager-pod';
import { managerConfigFile, managerDependencies, managerWorkload } from './wazuh-manager-pod';
import { wazuhHost, wazuhNames } from './wazuh-names';

/** The audit log of an EKS cluster. */
export interface CloudWatchAudit {
  /** The cluster. */
  readonly cluster: ICluster;
  /** How often its log group is asked, in minutes. */
  readonly intervalMinutes: number;
}

/** Properties of `WazuhMaster`. */
export interface WazuhMasterProps extends WazuhManagerProps {
  /** Resources and storage. */
  readonly options: WazuhManagerOptions['master'];
  /** How many workers there should be. */
  readonly workers: number;
  /** Where it reads the audit log of the Kubernetes API. @default - it does not: agents do, or nobody */
  readonly audit?: CloudWatchAudit;
}

/**
 * Wazuh's master: agents enroll here, workers take rules and keys from it, its API answers the dashboard, and it alone reads the audit log
 * of EKS. There is one: while it restarts, workers go on, and nobody enrolls.
 */
export class WazuhMaster extends Construct {
  /** Its pod, as an end of network flows. */
  readonly peer: PodPeer;
  /** Host of its Service: for workers, agents and who asks the API. */
  readonly host: string;
  /** Metrics of every manager and agent. */
  readonly target: ScrapeTarget;
  /** The images that its pod pulls. */
  readonly images: readonly string[];
  private readonly props: WazuhMasterProps;

  constructor(scope: Construct, id: string, props: WazuhMasterProps) {
    super(scope, id);
    this.props = props;
    const { namespace, files, certificates, indexer, options, audit } = props;
    const { name, ports } = wazuhNames.master;
    const config = new ConfigFiles(this, 'config', {
      namespace,
      name,
      files: {
        [managerConfigFile]: managerConfig({
          role: 'master',
          masterAddress: wazuhHost(name, namespace.name),
          ...managerConnections(indexer.namespace.name),
          ...(audit && {
            auditLog: {
              logGroup: audit.cluster.controlPlaneLogs.name,
              region: audit.cluster.region,
              intervalMinutes: audit.intervalMinutes,
            },
          }),
        }),
      },
    });
    const exporter = new WazuhExporter(this, 'exporter', {
      namespace,
      managers: [
        `${name}-0`,
        ...Array.from({ length: props.workers }, (_, index) => `${wazuhNames.worker.name}-${index}`),
      ],
      password: files.secret.key('api'),
      authoritySecret: certificates.managerSecret,
    });
    const identity = audit && this.identity(audit);
    const pod = managerWorkload(props, {
      name,
      config,
      ports: {
        enrollment: { port: ports.enrollment },
        cluster: { port: ports.cluster },
        api: { port: ports.api },
      },
      ready: 'api',
      resources: options.resources,
      storage: options.storage,
      ...(audit && {
        // The wodle asks STS who it is, by default at the address of the whole world.
        environment: { AWS_DEFAULT_REGION: audit.cluster.region, AWS_STS_REGIONAL_ENDPOINTS: 'regional' },
      }),
    });
    const workload = new Workload(this, 'workload', {
      ...pod,
      sidecars: [...pod.sidecars, exporter.container],
      serviceAccount: identity && name,
      dependsOn: managerDependencies(props, ...(identity ?? [])),
    });
    this.peer = workload.peer;
    this.host = workload.host;
    this.images = workload.images;
    this.target = WazuhExporter.target(workload.peer);
    this.flows(audit !== undefined);
  }

  /** A service account that may read the log group of the control plane, and nothing else. */
  private identity({ cluster }: CloudWatchAudit): readonly ITerraformDependable[] {
    const { namespace } = this.props;
    const { name } = wazuhNames.master;
    const account = new ServiceAccountV1(this, 'account', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name, 'security') },
      automountServiceAccountToken: false,
    });
    const { ready } = new PodIdentity(this, 'wazuh-master', {
      cluster,
      serviceAccount: { namespace: namespace.name, name },
      permissions: [
        {
          Sid: 'ReadControlPlaneLogs',
          Action: ['logs:DescribeLogStreams', 'logs:GetLogEvents'],
          Resource: [`${cluster.controlPlaneLogs.arn}:*`],
          wildcard: { reason: 'The streams of one log group, which EKS makes and names.' },
        },
      ],
    });
    return [account, ...ready];
  }

  private flows(asksCloudWatch: boolean): void {
    const { peer: from } = this;
    new NetworkFlow(this, 'to-indexer', {
      from,
      to: this.props.indexer,
      ports: [wazuhNames.indexer.ports.http],
      reason: 'Filebeat of the master brings its alerts to the indexer.',
    });
    if (!asksCloudWatch) return;
    new NetworkFlow(this, 'to-cloudwatch', {
      from,
      // Private ones where the VPC has endpoints for `logs` and `sts`.
      to: { ...anywhere, name: 'cloudwatch' },
      ports: [443],
      reason: 'The audit log of the cluster is in CloudWatch, whose addresses no policy can name.',
    });
    new NetworkFlow(this, 'to-identity', {
      from,
      to: podIdentityAgent,
      ports: [80],
      reason: 'The EKS Pod Identity agent hands out the credentials for CloudWatch.',
    });
  }
}
