import { z } from 'zod';

const cpuPattern = /^(?:[1-9]\d*m|[1-9]\d*)$/;
const sizePattern = /^[1-9]\d*(?:Ki|Mi|Gi|Ti)$/;
const sizeUnits = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 } as const;

/** CPU as Kubernetes writes it, whole cores or millicores: `250m`, `2`. */
export const cpu = () =>
  z
    .string()
    .regex(cpuPattern, 'millicores or whole cores, such as "250m" or "2"')
    .meta({ unit: 'cores, or millicores with m' });

/** Memory or disk size as Kubernetes writes it, in binary units: `512Mi`, `20Gi`. */
export const size = () =>
  z.string().regex(sizePattern, 'a size in Ki, Mi, Gi or Ti, such as "512Mi"').meta({ unit: 'Ki, Mi, Gi or Ti' });

/** Millicores of a CPU quantity: `250m` is 250, `2` is 2000. */
export function millicores(quantity: string): number {
  if (!cpuPattern.test(quantity)) throw new RangeError(`not a CPU quantity: "${quantity}"`);
  return quantity.endsWith('m') ? Number(quantity.slice(0, -1)) : Number(quantity) * 1000;
}

/** Bytes of a size: `1Ki` is 1024. */
export function bytes(quantity: string): number {
  if (!sizePattern.test(quantity)) throw new RangeError(`not a size: "${quantity}"`);
  return Number(quantity.slice(0, -2)) * sizeUnits[quantity.slice(-2) as keyof typeof sizeUnits];
}

/** Requests and limits of one container. Memory is a limit too: a container beyond it is killed. */
export const resourcesSchema = z.strictObject({
  requests: z
    .strictObject({
      cpu: cpu().meta({ description: 'CPU that the scheduler reserves.' }),
      memory: size().meta({ description: 'Memory that the scheduler reserves.' }),
    })
    .meta({ description: 'What the scheduler reserves.' }),
  limits: z
    .strictObject({
      cpu: cpu().optional().meta({ description: 'CPU above which the container is throttled. Default: none.' }),
      memory: size().meta({ description: 'Memory above which the container is killed.' }),
    })
    .meta({ description: 'What the container may take at most.' }),
});

/** Requests and limits of one container. */
export type Resources = z.output<typeof resourcesSchema>;

/** Requests and memory limits of several containers of one pod together. CPU limits do not add up: each throttles its own. */
export function addResources(first: Resources, ...others: readonly Resources[]): Resources {
  return others.reduce<Resources>(
    (sum, { requests, limits }) => ({
      requests: {
        cpu: `${millicores(sum.requests.cpu) + millicores(requests.cpu)}m`,
        memory: addSizes(sum.requests.memory, requests.memory),
      },
      limits: { memory: addSizes(sum.limits.memory, limits.memory) },
    }),
    first,
  );
}

function addSizes(a: string, b: string): string {
  return `${Math.ceil((bytes(a) + bytes(b)) / sizeUnits.Mi)}Mi`;
}
