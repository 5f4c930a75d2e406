/** What Metricbeat's configuration follows from. */
export interface MetricbeatOptions {
  /** Whether the kubelet's certificate is of the cluster's authority: on EKS it is, on kind the kubelet signs its own. */
  readonly verifyKubelet: boolean;
}

/** Folder under which the node's files are in the pod. */
export const hostFolder = '/hostfs';

const serviceAccount = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * What Metricbeat reports: of each node its CPU, load, memory, disks and the programs that take most, and of the applications what
 * each container and volume takes, from the kubelet. It asks the Kubernetes API nothing.
 */
export function metricbeatConfig({ verifyKubelet }: MetricbeatOptions): Readonly<Record<string, unknown>> {
  return {
    'metricbeat.modules': [
      {
        module: 'system',
        period: '30s',
        metricsets: ['cpu', 'load', 'memory', 'process_summary', 'diskio'],
        'cpu.metrics': ['percentages', 'normalized_percentages'],
        hostfs: hostFolder,
      },
      {
        module: 'system',
        period: '60s',
        metricsets: ['filesystem', 'process'],
        processes: ['.*'],
        process: { include_top_n: { by_cpu: 5, by_memory: 5 } },
        // Arguments of programs may hold secrets.
        'process.include_cpu_ticks': false,
        'process.env.whitelist': [],
        hostfs: hostFolder,
        processors: [
          {
            drop_fields: {
              fields: ['process.args', 'process.command_line', 'system.process.cmdline'],
              ignore_missing: true,
            },
          },
          // Mounts of pods and of the system itself.
          {
            'drop_event.when.regexp': {
              'system.filesystem.mount_point': '^/hostfs/(sys|proc|dev|run|var/lib/kubelet|var/lib/containerd)($|/)',
            },
          },
        ],
      },
      {
        module: 'kubernetes',
        period: '30s',
        metricsets: ['node', 'pod', 'container', 'volume'],
        hosts: ['https://${NODE_IP}:10250'],
        bearer_token_file: `${serviceAccount}/token`,
        ssl: verifyKubelet ? { certificate_authorities: [`${serviceAccount}/ca.crt`] } : { verification_mode: 'none' },
        // Would watch every object of the cluster through the Kubernetes API.
        add_metadata: false,
      },
    ],
    processors: [{ add_fields: { target: 'kubernetes.node', fields: { name: '${NODE_NAME}' } } }],
    'setup.template.enabled': false,
    'setup.ilm.enabled': false,
  };
}
