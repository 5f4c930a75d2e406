import { Testing } from 'cdktf';
import { parse } from 'yaml';
import { z } from 'zod';
import { bytes, millicores } from '../../constructs/core/quantity';
import { environments } from '../../environments';
import type { EnvironmentInput } from '../../environments/environment';
import { parseEnvironment } from '../../environments/environment';
import type { PodFootprint } from '../../environments/footprint';
import { dataFootprint, servicesFootprint } from '../../environments/footprint';
import { Platform } from '../../stacks/platform';
import type { LayerStack } from '../../stacks/layer-stack';
import type { Block, Synthesized } from '../support/synthesize';
import { resources } from '../support/synthesize';

const amount = z.object({ cpu: z.string(), memory: z.string() });
type Amount = z.output<typeof amount>;
const container = z.object({ resources: z.object({ requests: amount }) });
const template = z.object({ spec: z.object({ container: z.array(container) }) });
const metadata = z.object({ name: z.string() });
const workload = z.object({ metadata, spec: z.object({ replicas: z.string().default('1'), template }) });
const cronJob = z.object({
  metadata,
  spec: z.object({ job_template: z.object({ spec: z.object({ template }) }) }),
});
const manifest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('Cluster'),
    spec: z.object({ instances: z.number(), resources: z.object({ requests: amount }) }),
  }),
  z.object({
    kind: z.literal('ObjectStore'),
    spec: z.object({ instanceSidecarConfiguration: container }),
  }),
  z.object({
    kind: z.literal('Pooler'),
    spec: z.object({
      instances: z.number(),
      template: z.object({ spec: z.object({ containers: z.array(container) }) }),
    }),
  }),
]);
type Manifest = z.output<typeof manifest>;

/** Pods of one kind as a line: how many, and what one requests in millicores and bytes. */
function line(name: string, replicas: number, requests: readonly Amount[]): string {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const cpu = sum(requests.map((each) => millicores(each.cpu)));
  return `${replicas} ${name} ${cpu}m ${sum(requests.map(({ memory }) => bytes(memory)))}`;
}

function expectedLines(pods: readonly PodFootprint[]): string[] {
  return pods.map(({ name, replicas, cpu = '0', memory = '0' }) => line(name, replicas, [{ cpu, memory }])).sort();
}

function requestsOf({ spec }: z.output<typeof template>): Amount[] {
  return spec.container.map((each) => each.resources.requests);
}

function madeLines(stack: LayerStack): string[] {
  const json = JSON.parse(Testing.synth(stack)) as Synthesized;
  const blocks = (type: string): Block[] => resources(json, type).map(([, block]) => block);
  const workloads = ['kubernetes_deployment_v1', 'kubernetes_stateful_set_v1', 'kubernetes_daemon_set_v1'];
  return [
    ...workloads.flatMap(blocks).map((block) => {
      const { metadata: own, spec } = workload.parse(block);
      return line(own.name, Number(spec.replicas), requestsOf(spec.template));
    }),
    // Those of the data stack end within a minute.
    ...(stack.layer === 'services' ? blocks('kubernetes_cron_job_v1') : []).map((block) => {
      const { metadata: own, spec } = cronJob.parse(block);
      return line(own.name, 1, requestsOf(spec.job_template.spec.template));
    }),
    ...databaseLines(
      blocks('helm_release').flatMap(({ values }) => z.array(z.string()).parse(values).flatMap(manifests)),
    ),
  ].sort();
}

function manifests(values: string): Manifest[] {
  const all = z.object({ manifests: z.array(z.unknown()) }).parse(parse(values)).manifests;
  return all.flatMap((each) => {
    const { success, data } = manifest.safeParse(each);
    return success ? [data] : [];
  });
}

/** PostgreSQL and its pooler, by the names that the footprint gives them. */
function databaseLines(all: readonly Manifest[]): string[] {
  const sidecar = all.flatMap((each) =>
    each.kind === 'ObjectStore' ? [each.spec.instanceSidecarConfiguration.resources.requests] : [],
  );
  return all.flatMap((each) => {
    if (each.kind === 'Cluster')
      return [line('postgres', each.spec.instances, [each.spec.resources.requests, ...sidecar])];
    if (each.kind === 'ObjectStore') return [];
    const { instances, template: made } = each.spec;
    return [
      line(
        'pooler',
        instances,
        made.spec.containers.map(({ resources: { requests } }) => requests),
      ),
    ];
  });
}

const agent = {
  image: { repository: 'ghcr.io/example/zerotrace-agent', tag: '0.1.0', digest: `sha256:${'a'.repeat(64)}` },
  resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
};
const withAgent = (input: EnvironmentInput): EnvironmentInput => ({ ...input, services: { ...input.services, agent } });

describe.each(environments.map(withAgent))('the footprint of $name', (input) => {
  const environment = parseEnvironment(input);
  const { data, services } = new Platform(Testing.app(), environment);

  it('has every pod of the services', () => {
    const made = madeLines(services);
    expect(made.length).toBeGreaterThanOrEqual(6);
    expect(expectedLines(servicesFootprint(environment))).toEqual(made);
  });

  it('has every pod of the databases', () => {
    const made = madeLines(data);
    expect(made.length).toBeGreaterThanOrEqual(2);
    expect(expectedLines(dataFootprint(environment))).toEqual(made);
  });
});
