import { containerCpu, containerLimits, containerMemory, containerRequests } from '../../../metrics/kubernetes';
import { max, neq, rate, readAs } from '../../../metrics/promql';
import { rateInterval } from '../../rate-interval';

/** A container has one name in its pod; the exporters may say it twice while it restarts. */
const each = max.by('namespace', 'pod', 'container');

/** Cores that each container uses. */
export const cpuUsed = each(readAs('cores', rate(containerCpu({ container: neq('') }), rateInterval)));
export const cpuRequested = readAs('cores', each(containerRequests({ resource: 'cpu' })));
export const cpuLimit = readAs('cores', each(containerLimits({ resource: 'cpu' })));

/** Memory that each container cannot give back. */
export const memoryUsed = each(containerMemory({ container: neq('') }));
export const memoryRequested = readAs('bytes', each(containerRequests({ resource: 'memory' })));
export const memoryLimit = readAs('bytes', each(containerLimits({ resource: 'memory' })));
