/** What a pod may request on one node of an instance type, after the system has taken its part. */
export interface Allocatable {
  /** Millicores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Pods, daemons included. */
  readonly pods: number;
}

/** Size of an instance type. */
export interface InstanceSize {
  /** Virtual CPUs. */
  readonly cpus: number;
  /** Memory in GiB. */
  readonly memory: number;
  /** Pods by network interfaces: interfaces x (addresses - 1) + 2. */
  readonly pods: number;
}

// GiB for one CPU.
const families: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['c5', 'c5a', 'c6i', 'c6a', 'c7i', 'c7a'].map((family) => [family, 2])),
  ...Object.fromEntries(['m5', 'm5a', 'm6i', 'm6a', 'm7i', 'm7a', 'm7i-flex'].map((family) => [family, 4])),
  ...Object.fromEntries(['r5', 'r5a', 'r6i', 'r6a', 'r7i', 'r7a'].map((family) => [family, 8])),
};

// Interfaces and addresses are the same for one size in all these families (amazon-eks-ami, eni-max-pods.txt).
const sizes: Readonly<Record<string, Pick<InstanceSize, 'cpus' | 'pods'>>> = {
  large: { cpus: 2, pods: 29 },
  xlarge: { cpus: 4, pods: 58 },
  '2xlarge': { cpus: 8, pods: 58 },
  '4xlarge': { cpus: 16, pods: 234 },
};

const burstable: Readonly<Record<string, InstanceSize>> = {
  't3.medium': { cpus: 2, memory: 4, pods: 17 },
  't3.large': { cpus: 2, memory: 8, pods: 35 },
  't3.xlarge': { cpus: 4, memory: 16, pods: 58 },
  't3.2xlarge': { cpus: 8, memory: 32, pods: 58 },
};

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;
// Managed node groups allow at most this many pods on nodes of up to 30 CPUs.
const mostPods = 110;
// What the hypervisor and the kernel keep: Karpenter's default for vmMemoryOverheadPercent.
const virtualMachineShare = 0.075;
// kubelet evicts pods below this much free memory (evictionHard of the EKS node images).
const evictionMemory = 100 * mebibyte;

/** The size of an x86 instance type, undefined for a type that is not listed. */
export function instanceSize(type: string): InstanceSize | undefined {
  const [family = '', size = ''] = type.split('.');
  if (Object.hasOwn(burstable, type)) return burstable[type];
  if (!Object.hasOwn(families, family) || !Object.hasOwn(sizes, size)) return undefined;
  const [memoryPerCpu, { cpus, pods } = { cpus: 0, pods: 0 }] = [families[family] ?? 0, sizes[size]];
  return { cpus, memory: cpus * memoryPerCpu, pods };
}

/** What is left for pods on one node of a size, as EKS computes it (amazon-eks-ami, nodeadm: kubeReserved). */
export function allocatable({ cpus, memory, pods }: InstanceSize): Allocatable {
  const reservedMemory = (255 + 11 * pods) * mebibyte;
  const visibleMemory = Math.floor(memory * gibibyte * (1 - virtualMachineShare));
  return {
    cpu: cpus * 1000 - reservedMillicores(cpus),
    memory: visibleMemory - reservedMemory - evictionMemory,
    pods: Math.min(pods, mostPods),
  };
}

/** 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of each further one. */
function reservedMillicores(cpus: number): number {
  return Array.from({ length: cpus }, (_, core) => [60, 10, 5, 5][core] ?? 2.5).reduce((sum, part) => sum + part, 0);
}
