import { Construct } from 'constructs';
import { statsdPort } from '../../logs/logstash/addresses';
import { statsdMapping } from '../../logs/statsd-mapping';
import { jobs } from '../../metrics/jobs';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import { statsdExporterDefaults } from './statsd-exporter-defaults';

/** Properties of `StatsdExporter`. */
export interface StatsdExporterProps {
  /** Namespace of its pod. */
  readonly namespace: INamespace;
  /** Nodes for its pod. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

const folder = '/etc/statsd-exporter';

/**
 * Counts what Logstash sends by UDP, and shows it to Prometheus. One pod: two would each count a part, and a Service would choose
 * between them. What a restart forgets is a reset of a counter, which `increase` knows.
 */
export class StatsdExporter extends Construct {
  /** Its pod, as an end of network flows. */
  readonly peer: PodPeer;
  /** Host that lines are sent to. */
  readonly host: string;
  /** Its metrics. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, { namespace, placement, imageMirror }: StatsdExporterProps) {
    super(scope, id);
    const { name, image, user, ports, resources } = statsdExporterDefaults;
    const files = new ConfigFiles(this, 'mapping', { namespace, name, files: { 'mapping.yaml': statsdMapping() } });
    const workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'exporter',
      // Two at once would each have a part of the count.
      rollout: 'recreate',
      user,
      placement,
      imageMirror,
      container: {
        name,
        image,
        args: [
          `--statsd.mapping-config=${folder}/mapping.yaml`,
          `--statsd.listen-udp=:${statsdPort}`,
          // Not used: nothing listens.
          '--statsd.listen-tcp=',
          `--web.listen-address=:${ports.metrics}`,
        ],
        ports: {
          statsd: { port: statsdPort, protocol: 'UDP' },
          metrics: { port: ports.metrics },
        },
        mounts: [{ kind: 'config', path: folder, files }],
        resources,
        readiness: Probe.httpGet('/-/ready', 'metrics'),
        liveness: Probe.httpGet('/-/healthy', 'metrics'),
      },
    });
    this.peer = workload.peer;
    this.host = workload.host;
    this.target = { job: jobs.securityEvents, pods: workload.peer, port: ports.metrics, honorLabels: true };
  }
}
