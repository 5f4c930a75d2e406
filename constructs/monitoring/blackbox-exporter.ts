import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import { blackboxExporterPort, prometheusBlackboxExporter } from '../../charts/prometheus-blackbox-exporter';
import { jobs } from '../../metrics/jobs';
import { ChartRelease } from '../kubernetes/chart-release';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { privateNetworks } from '../kubernetes/well-known-peers';
import type { PingTarget, ProbeTarget } from './blackbox-probes';
import { ping, probe, probeModules } from './blackbox-probes';
import type { ScrapeTarget } from './scrape-target';

/** Properties of `BlackboxExporter`. */
export interface BlackboxExporterProps {
  /** Namespace of the exporter and of the probes. */
  readonly namespace: INamespace;
  /** What it asks by HTTP. */
  readonly probes: readonly ProbeTarget[];
  /** What it pings. @default - nothing */
  readonly pings?: readonly PingTarget[];
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** Nodes for its pod. @default - any node */
  readonly placement?: Placement;
}

/** Asks from outside whether services answer, and how far nodes are. */
export class BlackboxExporter extends Construct {
  /** Its own metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: BlackboxExporterProps) {
    super(scope, id);
    const { namespace, probes, pings = [], mirrors, placement } = props;
    const labels = { 'app.kubernetes.io/name': 'prometheus-blackbox-exporter' };
    const pods: PodPeer = { kind: 'pods', name: 'blackbox-exporter', namespace, labels };
    // The flow for its metrics, which comes with its scrape, lets questions in too: they are on the same port.
    this.target = { job: jobs.blackboxExporter, pods, port: blackboxExporterPort };
    for (const { name, peer, port } of probes) {
      new NetworkFlow(this, `to-${name}`, {
        from: pods,
        to: { ...peer, name },
        ports: [port],
        reason: `Asks ${name} whether it answers.`,
      });
    }
    if (pings.length > 0) this.allowPings(namespace, labels);
    const { release } = new ChartRelease(this, 'chart', {
      name: pods.name,
      namespace,
      installation: prometheusBlackboxExporter({ modules: probeModules, imageMirror: mirrors.images, placement }),
      mirrors,
    });
    new ManifestRelease(this, 'probes', {
      name: 'probes',
      namespace,
      manifests: [
        ...probes.map((each) => probe(each, namespace.name)),
        ...pings.map((each) => ping(each, namespace.name)),
      ],
      dependsOn: [release],
    });
  }

  /** Policies know TCP, UDP and SCTP. Only a rule without ports lets pings through: to private addresses, where nodes are. */
  private allowPings(namespace: INamespace, matchLabels: Record<string, string>): void {
    new NetworkPolicyV1(this, 'pings', {
      metadata: {
        name: 'blackbox-exporter-pings',
        namespace: namespaceName(this, namespace),
        annotations: { 'zerotrace.io/reason': 'Pings nodes: a rule with ports would not let ICMP through.' },
      },
      spec: {
        podSelector: { matchLabels },
        policyTypes: ['Egress'],
        egress: [{ to: privateNetworks.map((cidr) => ({ ipBlock: { cidr } })) }],
      },
    });
  }
}
