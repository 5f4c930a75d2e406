import { Processes } from '../../../cli/drill/servers/processes';
import { SimulatedPrometheus } from '../../../cli/simulation/prometheus/simulated-prometheus';

/** Lets tests work with a Prometheus that has a simulated past, and ends it. */
export async function withPrometheus<T>(
  program: string,
  folder: string,
  work: (prometheus: SimulatedPrometheus) => Promise<T>,
): Promise<T> {
  const processes = new Processes();
  try {
    return await work(await SimulatedPrometheus.start({ program, folder, processes }));
  } finally {
    await processes.close();
  }
}
