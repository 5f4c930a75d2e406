import { Testing } from 'cdktf';
import { parse } from 'yaml';
import { z } from 'zod';
import { bytes, millicores } from '../../constructs/core/quantity';
import { environments } from '../../environments';
import { parseEnvironment } from '../../environments/environment';
import { Platform } from '../../stacks/platform';
import type { LayerStack } from '../../stacks/layer-stack';
import type { Block, Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

const amount = z.object({ cpu: z.string(), memory: z.string() });
const container = z.object({ resources: z.object({ requests: amount }) });
const pod = z.object({ container: z.array(container), init_container: z.array(container).optional() });
const template = z.object({ spec: pod });
const workload = z.object({ spec: z.object({ replicas: z.string().default('1'), template }) });
const cronJob = z.object({ spec: z.object({ job_template: z.object({ spec: z.object({ template }) }) }) });
const cluster = z.object({ spec: z.object({ instances: z.number(), resources: z.object({ requests: amount }) }) });

interface Demand {
  readonly cpu: number;
  readonly memory: number;
  readonly pods: number;
}

function sumOf(all: readonly Demand[]): Demand {
  return all.reduce(
    (sum, { cpu, memory, pods }) => ({ cpu: sum.cpu + cpu, memory: sum.memory + memory, pods: sum.pods + pods }),
    { cpu: 0, memory: 0, pods: 0 },
  );
}

function times(pods: number, { cpu, memory }: z.output<typeof amount>): Demand {
  return { cpu: pods * millicores(cpu), memory: pods * bytes(memory), pods };
}

/** What one pod requests; init containers run before the others and count only where they ask for more. */
function ofPod({ container: containers, init_container: init = [] }: z.output<typeof pod>): Demand {
  const requests = (each: z.output<typeof container>) => times(1, each.resources.requests);
  const together = sumOf(containers.map(requests));
  const largest = (key: 'cpu' | 'memory') => Math.max(together[key], ...init.map((each) => requests(each)[key]));
  return { cpu: largest('cpu'), memory: largest('memory'), pods: 1 };
}

/** What the workloads of a stack request at the height of a rollout, with every job running. */
function demandOf(json: Synthesized): Demand {
  const blocks = (type: string): Block[] => resources(json, type).map(([, block]) => block);
  const many = (block: Block, more: number): Demand[] => {
    const { replicas, template: made } = workload.parse(block).spec;
    return Array.from({ length: Number(replicas) + more }, () => ofPod(made.spec));
  };
  return sumOf([
    ...blocks('kubernetes_deployment_v1').flatMap((block) => many(block, 1)),
    ...blocks('kubernetes_stateful_set_v1').flatMap((block) => many(block, 0)),
    ...blocks('kubernetes_job_v1').flatMap((block) => many(block, 0)),
    ...blocks('kubernetes_cron_job_v1').map((block) =>
      ofPod(cronJob.parse(block).spec.job_template.spec.template.spec),
    ),
    ...blocks('helm_release').flatMap(({ values }) => z.array(z.string()).parse(values).flatMap(ofManifests)),
  ]);
}

/** PostgreSQL instances, and the job of their size that makes a new one. */
function ofManifests(values: string): Demand[] {
  const { manifests } = z.object({ manifests: z.array(z.looseObject({ kind: z.string() })) }).parse(parse(values));
  return manifests.flatMap((manifest) => {
    if (manifest.kind !== 'Cluster') return [];
    const { instances, resources: asked } = cluster.parse(manifest).spec;
    return [times(instances + 1, asked.requests)];
  });
}

function synthesized(stack: LayerStack): Synthesized {
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

describe.each(environments)('quotas of $name', (input) => {
  const { platform, data, services } = new Platform(Testing.app(), parseEnvironment(input));
  const quotas = synthesized(platform);

  it.each([
    ['data', data],
    ['services', services],
  ] as const)('hold what the stack %s makes', (name, stack) => {
    const { hard } = z
      .object({ hard: z.object({ 'requests.cpu': z.string(), 'requests.memory': z.string(), pods: z.string() }) })
      .parse(resource(quotas, 'kubernetes_resource_quota_v1', name)['spec']);
    const demand = demandOf(synthesized(stack));
    expect(demand.pods).toBeGreaterThan(0);
    expect(demand.cpu).toBeLessThanOrEqual(millicores(hard['requests.cpu']));
    expect(demand.memory).toBeLessThanOrEqual(bytes(hard['requests.memory']));
    expect(demand.pods).toBeLessThanOrEqual(Number(hard.pods));
  });
});
