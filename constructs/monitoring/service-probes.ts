import { edgeDefaults } from '../edge/edge';
import { healthPath } from '../edge/edge-routes';
import type { Workload } from '../kubernetes/workload';
import type { ProbeTarget } from './blackbox-probes';

/** The services that are asked whether they answer. */
export interface ProbedServices {
  readonly api: Workload;
  readonly enrichment: Workload;
  readonly web: Workload;
  readonly edge: Workload;
}

/** One question to each service, on the port named `http`. Not through the edge: a probe names what is broken. */
export function serviceProbes({ api, enrichment, web, edge }: ProbedServices): ProbeTarget[] {
  return [
    inside('api', api, '/health', 'api-health'),
    inside('enrichment', enrichment, '/health', 'http'),
    inside('web', web, '/', 'http'),
    { ...inside('edge', edge, healthPath, 'http'), port: edgeDefaults.ports.http },
  ];
}

function inside(name: string, workload: Workload, path: string, module: ProbeTarget['module']): ProbeTarget {
  const port = workload.port('http');
  return { name, module, url: `http://${workload.host}:${port}${path}`, peer: workload.peer, port };
}
