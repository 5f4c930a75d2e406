import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { suricataFiles } from '../../detections/suricata/export';
import type { SuricataNetworks } from '../../detections/suricata/suricata-settings';
import { suricataFileNames } from '../../detections/suricata/suricata-settings';
import { jobs } from '../../metrics/jobs';
import { ConfigFiles } from '../kubernetes/config-files';
import type { ContainerProps, InitContainerProps } from '../kubernetes/container';
import type { INamespace } from '../kubernetes/namespace';
import type { PodPeer } from '../kubernetes/peer';
import type { Toleration } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import { suricataDefaults, suricataFolders } from './suricata-defaults';
import { suricataMounts } from './suricata-mounts';
import type { SuricataMounts } from './suricata-mounts';
import type { SuricataOptions } from './suricata-options';
import { suricataPrograms, suricataProgramSettings, suricataSettingsFile } from './suricata-programs';
import { suricataSettings } from './suricata-settings';

/** Properties of `Suricata`. */
export interface SuricataProps {
  /** Namespace of its pods: one that permits pods in the network of their node. */
  readonly namespace: INamespace;
  /** How it listens, and what it may take. */
  readonly options: SuricataOptions;
  /** What it knows of the networks. */
  readonly networks: SuricataNetworks;
  /** CPUs of a node; of nodes of several sizes, the smallest. */
  readonly nodeCpus: number;
  /** Taints that it accepts. @default - every taint: no node is without a sensor */
  readonly tolerations?: readonly Toleration[];
  /** Priority class. @default 'system-node-critical' */
  readonly priorityClass?: string;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** What must exist before its pods. @default - only what the properties refer to */
  readonly dependsOn?: readonly ITerraformDependable[];
}

const { programs } = suricataFolders;

/**
 * Suricata on every node, in the network of the node. Alerts go to standard output as JSON lines. A container beside it brings changed
 * rules in and offers metrics. Nothing of the node's file system is mounted, and no token of a service account.
 */
export class Suricata extends Construct {
  /** Its pods, as an end of network flows. */
  readonly peer: PodPeer;
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: SuricataProps) {
    super(scope, id);
    const { namespace, options, networks, nodeCpus, imageMirror, dependsOn } = props;
    const { tolerations = [{ operator: 'Exists' }], priorityClass = suricataDefaults.priorityClass } = props;
    const { name, user } = suricataDefaults;
    const settings = suricataSettings(options, networks, nodeCpus);
    const { [suricataFileNames.rules]: rules = '', ...config } = suricataFiles(settings);
    const mounts = suricataMounts({
      programs: this.files('programs', namespace, {
        ...suricataPrograms(),
        [suricataSettingsFile]: `${JSON.stringify(suricataProgramSettings(options), undefined, 2)}\n`,
      }),
      config: this.files('config', namespace, config),
      rules: this.files('rules', namespace, { 'zerotrace.rules': rules }),
    });
    const workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'network-sensor',
      kind: 'daemon-set',
      hostNetwork: true,
      user,
      placement: { tolerations },
      priorityClass,
      // Suricata looks at what it has taken in before it ends.
      terminationGracePeriodSeconds: 60,
      imageMirror,
      initContainers: [prepareContainer(options, mounts)],
      container: suricataContainer(options, mounts),
      sidecars: [updaterContainer(options, mounts)],
      dependsOn,
    });
    this.peer = workload.peer;
    this.target = { job: jobs.suricata, pods: workload.peer, port: suricataDefaults.ports.metrics };
  }

  private files(kind: string, namespace: INamespace, files: Readonly<Record<string, string>>): ConfigFiles {
    return new ConfigFiles(this, kind, { namespace, name: `${suricataDefaults.name}-${kind}`, files });
  }
}

/** A program of ours in place of the entry point, which would change the owner of folders that it may not write to. */
function program(name: 'sensor' | 'updater', action: string): string[] {
  return ['python3', '-B', `${programs}/${name}.py`, action, `${programs}/${suricataSettingsFile}`];
}

function prepareContainer({ updater }: SuricataOptions, mounts: SuricataMounts): InitContainerProps {
  return {
    name: 'prepare',
    image: suricataDefaults.image,
    command: program('updater', 'prepare'),
    mounts: mounts.updater,
    resources: updater,
  };
}

function suricataContainer({ resources }: SuricataOptions, mounts: SuricataMounts): ContainerProps {
  const asks = (action: string, periodSeconds: number, failureThreshold: number) =>
    Probe.command(program('sensor', action), { periodSeconds, failureThreshold, timeoutSeconds: 10 });
  return {
    name: 'suricata',
    image: suricataDefaults.image,
    command: program('sensor', 'start'),
    // Root, because Kubernetes gives added capabilities to no other user; of root's own powers it has none.
    runAsUser: 0,
    capabilities: ['NET_RAW'],
    mounts: mounts.suricata,
    resources,
    // Rules of others take a minute or two to load.
    startup: asks('alive', 5, 60),
    readiness: asks('ready', 30, 2),
    liveness: asks('alive', 30, 4),
  };
}

function updaterContainer({ updater }: SuricataOptions, mounts: SuricataMounts): ContainerProps {
  return {
    name: 'updater',
    image: suricataDefaults.image,
    command: program('updater', 'run'),
    environment: { ADDRESS: { field: 'status.podIP' }, NODE_NAME: { field: 'spec.nodeName' } },
    ports: { metrics: { port: suricataDefaults.ports.metrics, exposed: false } },
    mounts: mounts.updater,
    resources: updater,
    readiness: Probe.httpGet('/metrics', 'metrics', { periodSeconds: 30, timeoutSeconds: 10 }),
    liveness: Probe.httpGet('/alive', 'metrics', { periodSeconds: 60 }),
  };
}
