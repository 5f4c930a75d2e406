import { Construct } from 'constructs';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { ScrapeTarget } from './scrape-target';
import { podMonitor } from './scrape-target';

/** Properties of `Scrapes`. */
export interface ScrapesProps {
  /** Namespace of the monitors. */
  readonly namespace: INamespace;
  /** Prometheus, as an end of network flows. */
  readonly prometheus: PodPeer;
  /** What it scrapes. */
  readonly targets: readonly ScrapeTarget[];
}

/** What Prometheus scrapes beyond the stack's own parts: a PodMonitor and a network flow for each. */
export class Scrapes extends Construct {
  constructor(scope: Construct, id: string, { namespace, prometheus, targets }: ScrapesProps) {
    super(scope, id);
    for (const { job, pods, port } of targets) {
      new NetworkFlow(this, job, {
        from: prometheus,
        to: { ...pods, name: `${job}-metrics` },
        ports: [port],
        reason: `Prometheus scrapes ${job}.`,
      });
    }
    new ManifestRelease(this, 'manifests', {
      name: 'scrapes',
      namespace,
      manifests: targets.map((target) => podMonitor(target)),
      dependsOn: [],
    });
  }
}
