import { Construct } from 'constructs';
import type { WazuhAgentConfigOptions } from '../../detections/wazuh/agent-config';
import { agentConfig, agentEntrypointScript, agentInternalOptions } from '../../detections/wazuh/agent-config';
import { hostMount } from '../../detections/wazuh/host-paths';
import { listeners, listenersScript } from '../../detections/wazuh/listeners';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import type { Mount } from '../kubernetes/container';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { WazuhAgentOptions } from './wazuh-agent-options';
import { agentPaths } from './wazuh-agent-paths';
import { agentAuthorityScript, agentStateScript } from './wazuh-agent-scripts';
import { daemonsAlive } from './wazuh-alive';
import type { WazuhCertificates } from './wazuh-certificates';
import { wazuhImages } from './wazuh-images';
import type { WazuhMaster } from './wazuh-master';
import { wazuhNames } from './wazuh-names';
import type { WazuhWorkers } from './wazuh-workers';

/** Properties of `WazuhAgent`. It runs on every node, so it takes no placement. */
export interface WazuhAgentProps {
  /** Namespace of the agents: `privileged`, since they see the node's files. */
  readonly namespace: INamespace;
  /** Resources. */
  readonly options: WazuhAgentOptions;
  /** Where agents enroll. */
  readonly master: Pick<WazuhMaster, 'peer' | 'host'>;
  /** Where they send events. */
  readonly workers: Pick<WazuhWorkers, 'peer' | 'host'>;
  /** What they check the master by. */
  readonly certificates: Pick<WazuhCertificates, 'agentSecret' | 'ready'>;
  /** Password by which an agent enrolls. */
  readonly enrollment: SecretValue;
  /** File of the node with the audit log of an API server that runs there. @default - none */
  readonly auditLogFile?: WazuhAgentConfigOptions['auditLogFile'];
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/**
 * What starting as root needs: to give files to `wazuh`, to become `wazuh`, and to read what other users of the node own. No other of the
 * node's powers: neither its processes nor its network.
 */
const capabilities = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID'] as const;

/** Daemons of an agent, of which each is needed. */
const daemons = ['wazuh-agentd', 'wazuh-execd', 'wazuh-logcollector', 'wazuh-syscheckd', 'wazuh-modulesd'] as const;

/** How long a new agent may take to be connected: the managers may start at the same time. */
const connected = { periodSeconds: 15, failureThreshold: 4 } as const;

/**
 * Wazuh's agent on every node, tainted or not: it looks at the node's files below a mount that it cannot write to. Its key and what it has
 * read are kept on the node, under the node's name, so that a restart makes no second agent; where the manager lost it, it enrolls again.
 */
export class WazuhAgent extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** The images that its pods pull. */
  readonly images: readonly string[];

  constructor(scope: Construct, id: string, props: WazuhAgentProps) {
    super(scope, id);
    const { namespace, options, master, workers, certificates, enrollment, imageMirror } = props;
    const { name } = wazuhNames.agent;
    const secret = new WriteOnlySecret(this, 'secret', { namespace, name, data: { enrollment } });
    const { state } = agentPaths;
    const workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'security',
      kind: 'daemon-set',
      user: 0,
      imageMirror,
      placement: { tolerations: [{ operator: 'Exists' }] },
      initContainers: [
        {
          name: 'state',
          image: wazuhImages.agent,
          command: ['bash', '-c', agentStateScript()],
          capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
          mounts: [{ kind: 'host', path: state.container, hostPath: state.node, readOnly: false }],
          resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
        },
      ],
      container: {
        name: 'agent',
        image: wazuhImages.agent,
        environment: {
          WAZUH_AGENT_NAME: { field: 'spec.nodeName' },
          WAZUH_REGISTRATION_PASSWORD: secret.key('enrollment'),
        },
        mounts: [
          { kind: 'host', path: hostMount, hostPath: '/', readOnly: true },
          { kind: 'host', path: '/var/ossec/queue', hostPath: `${state.node}/queue`, readOnly: false },
          { kind: 'host', path: '/var/ossec/etc/client.keys', hostPath: `${state.node}/client.keys`, readOnly: false },
          ...this.files(props),
          {
            kind: 'foreign-secret',
            path: agentPaths.authority.mounted,
            secretName: certificates.agentSecret,
            file: 'ca.crt',
          },
        ],
        resources: options.resources,
        // The image writes its configuration and pid files beside the mounts.
        readOnlyRootFilesystem: false,
        capabilities,
        readiness: Probe.command(
          ['grep', '-q', "^status='connected'", '/var/ossec/var/run/wazuh-agentd.state'],
          connected,
        ),
        liveness: daemonsAlive(daemons),
        beforeStop: { command: ['/var/ossec/bin/wazuh-control', 'stop'] },
      },
      dependsOn: certificates.ready,
    });
    this.peer = workload.peer;
    this.images = workload.images;
    const { events, enrollment: again } = wazuhNames.worker.ports;
    new NetworkFlow(this, 'to-workers', {
      from: this.peer,
      to: workers.peer,
      ports: [events, again],
      reason: 'Agents send events to a worker, and enroll again there when their key is not known any more.',
    });
    new NetworkFlow(this, 'to-master', {
      from: this.peer,
      to: master.peer,
      ports: [wazuhNames.master.ports.enrollment],
      reason: 'New agents enroll at the master.',
    });
  }

  private files({ namespace, master, workers, auditLogFile }: WazuhAgentProps): readonly Mount[] {
    const { configMount, authority } = agentPaths;
    const texts = {
      [`${configMount}/etc/ossec.conf`]: agentConfig({
        managerAddress: workers.host,
        enrolmentAddress: master.host,
        certificateAuthority: authority.copied,
        ...(auditLogFile !== undefined && { auditLogFile }),
      }),
      [`${configMount}/etc/local_internal_options.conf`]: agentInternalOptions,
      [listenersScript.replace('/var/ossec', configMount)]: listeners,
      '/entrypoint-scripts/10-journal.sh': agentEntrypointScript,
      '/entrypoint-scripts/20-authority.sh': agentAuthorityScript,
    };
    const key = (path: string) => path.slice(path.lastIndexOf('/') + 1);
    const files = new ConfigFiles(this, 'files', {
      namespace,
      name: wazuhNames.agent.name,
      files: Object.fromEntries(Object.entries(texts).map(([path, text]) => [key(path), text])),
    });
    return Object.keys(texts).map((path) => ({ kind: 'config', path, files, file: key(path) }));
  }
}
