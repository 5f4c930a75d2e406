import { App, Testing } from 'cdktf';
import { z } from 'zod';
import { environmentExports } from '../../cli/exports';
import { securityPods } from '../../charts/security-pods';
import { bytes, millicores } from '../../constructs/core/quantity';
import { parseEnvironment } from '../../environments/environment';
import { Platform } from '../../stacks/platform';
import type { Variation } from '../support/environment-variation';
import { vary } from '../support/environment-variation';
import type { Synthesized } from '../support/synthesize';
import { resources, statements } from '../support/synthesize';

function platformOf(variation: Variation) {
  const environment = parseEnvironment(vary(variation));
  return { environment, platform: new Platform(new App({ skipValidation: true }), environment) };
}

function securityOf(variation: Variation) {
  const { environment, platform } = platformOf(variation);
  const { security } = environment;
  if (platform.security === undefined || security === undefined) throw new Error('no security stack');
  return { security, json: JSON.parse(Testing.synth(platform.security)) as Synthesized };
}

const amount = z.object({ cpu: z.string(), memory: z.string() });
const container = z.object({
  name: z.string(),
  resources: z.object({ requests: amount }),
  security_context: z.looseObject({
    privileged: z.boolean().optional(),
    allow_privilege_escalation: z.boolean().optional(),
    capabilities: z.object({ add: z.array(z.string()).optional(), drop: z.array(z.string()) }),
  }),
});
const template = z.object({
  spec: z.looseObject({
    container: z.array(container),
    host_network: z.boolean().optional(),
    host_pid: z.boolean().optional(),
    automount_service_account_token: z.boolean().optional(),
    volume: z.array(z.looseObject({ host_path: z.object({ path: z.string() }).optional() })).optional(),
  }),
});
const workload = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string() }),
  spec: z.object({ replicas: z.string().optional(), template }),
});
const metadata = z.object({ name: z.string(), labels: z.record(z.string(), z.string()) });

function workloads(json: Synthesized) {
  return ['deployment_v1', 'stateful_set_v1', 'daemon_set_v1']
    .flatMap((kind) => resources(json, `kubernetes_${kind}`).map(([, block]) => ({ kind, ...workload.parse(block) })))
    .map(({ kind, metadata: { name }, spec }) => ({
      name,
      replicas: kind === 'daemon_set_v1' ? ('per-node' as const) : Number(spec.replicas ?? '1'),
      pod: spec.template.spec,
    }));
}

const local = securityOf({ base: 'local' });
const production = securityOf({ base: 'production' });

describe('SecurityStack', () => {
  it('is there where an environment looks for intruders, after logging', () => {
    const { platform } = platformOf({ base: 'local' });
    expect(platform.stacks.slice(-2).map(({ layer }) => layer)).toEqual(['logging', 'security']);
    expect(platformOf({ base: 'local', remove: ['security'] }).platform.security).toBeUndefined();
  });

  it('has either without the other', () => {
    const names = (variation: Variation) => workloads(securityOf(variation).json).map(({ name }) => name);
    expect(names({ base: 'local', remove: ['security.wazuh'] })).toEqual(['zerotrace-suricata']);
    expect(names({ base: 'local', remove: ['security.suricata'] }).sort()).toEqual([
      'zerotrace-wazuh-agent',
      'zerotrace-wazuh-dashboard',
      'zerotrace-wazuh-indexer',
      'zerotrace-wazuh-master',
      'zerotrace-wazuh-worker',
    ]);
  });

  it.each([
    ['local', local],
    ['production', production],
  ])('runs in %s the pods that nodes and quotas are checked for', (_, { security, json }) => {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const found = workloads(json).map(({ name, replicas, pod }) => ({
      name: name.replace('zerotrace-', ''),
      replicas,
      cpu: sum(pod.container.map(({ resources: { requests } }) => millicores(requests.cpu))),
      memory: sum(pod.container.map(({ resources: { requests } }) => bytes(requests.memory))),
    }));
    const jobs = resources(json, 'kubernetes_cron_job_v1').map(([, block]) => metadata.parse(block['metadata']).name);
    const stated = securityPods(security).map(({ name, replicas, resources: { requests } }) => ({
      name: name.replace('zerotrace-', ''),
      replicas,
      cpu: millicores(requests.cpu),
      memory: bytes(requests.memory),
    }));
    expect(jobs).toEqual(['zerotrace-wazuh-indexer-setup']);
    expect(sorted(found)).toEqual(sorted(stated.filter(({ name }) => name !== 'wazuh-indexer-setup')));
  });

  it('gives each namespace no more than its pods need', () => {
    const namespaces = resources(production.json, 'kubernetes_namespace_v1').map(([, block]) =>
      metadata.parse(block['metadata']),
    );
    expect(namespaces.map(({ name, labels }) => [name, labels['pod-security.kubernetes.io/enforce']]).sort()).toEqual([
      ['zerotrace-host-sensors', 'privileged'],
      ['zerotrace-network-sensors', 'privileged'],
      ['zerotrace-security', 'restricted'],
      ['zerotrace-wazuh', 'baseline'],
    ]);
  });

  it('lets only sensors at their node, privileged none of them, and gives nobody a token of the Kubernetes API', () => {
    const all = workloads(production.json);
    const onHost = all.filter(
      ({ pod }) => pod.host_network === true || (pod.volume ?? []).some(({ host_path: path }) => path !== undefined),
    );
    expect(onHost.map(({ name }) => name).sort()).toEqual(['zerotrace-suricata', 'zerotrace-wazuh-agent']);
    expect(all.filter(({ pod }) => pod.host_pid === true)).toEqual([]);
    for (const { pod } of all) {
      expect(pod.automount_service_account_token).toBe(false);
      for (const { security_context: context } of pod.container) {
        expect(context.privileged ?? false).toBe(false);
        expect(context.capabilities.drop).toEqual(['ALL']);
      }
    }
    const added = Object.fromEntries(
      all.map(({ name, pod }) => [
        name,
        [...new Set(pod.container.flatMap(({ security_context: { capabilities } }) => capabilities.add ?? []))].sort(),
      ]),
    );
    expect(added).toEqual({
      'zerotrace-suricata': ['NET_RAW'],
      'zerotrace-wazuh-agent': ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID'],
      'zerotrace-wazuh-dashboard': [],
      'zerotrace-wazuh-indexer': [],
      'zerotrace-wazuh-master': ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SYS_CHROOT'],
      'zerotrace-wazuh-worker': ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SYS_CHROOT'],
    });
  });

  it.each(['local', 'production'] as const)('deploys in %s the files that are exported', (base) => {
    const { environment } = platformOf({ base });
    const exported = Object.entries(environmentExports(environment)).filter(([path]) =>
      /^(?:suricata|wazuh)\//.test(path),
    );
    const deployed = new Set(
      resources((base === 'local' ? local : production).json, 'kubernetes_config_map_v1')
        .flatMap(([, { data }]) => Object.values(z.record(z.string(), z.string()).parse(data)))
        .map((text) => text.replaceAll('$${', '${').replaceAll('%%{', '%{')),
    );
    expect(exported.map(([path]) => path)).toEqual(
      expect.arrayContaining(['suricata/suricata.yaml', 'wazuh/agent/ossec.conf']),
    );
    expect(exported.filter(([, text]) => !deployed.has(text)).map(([path]) => path)).toEqual([]);
  });

  it('offers nothing outside the cluster', () => {
    const types = resources(production.json, 'kubernetes_service_v1').map(
      ([, { spec }]) => z.object({ type: z.string() }).parse(spec).type,
    );
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types)).toEqual(new Set(['ClusterIP']));
  });

  it('lets the master of an EKS cluster read its audit log, and nothing else of AWS', () => {
    const policies = resources(production.json, 'aws_iam_role_policy').flatMap(([, { policy }]) => statements(policy));
    expect(policies.map(({ Action, Resource }) => ({ Action, Resource }))).toEqual([
      {
        Action: ['logs:DescribeLogStreams', 'logs:GetLogEvents'],
        // The log group of the control plane, which the cluster stack makes.
        Resource: [expect.stringMatching(/^\$\{aws_cloudwatch_log_group\.eks_logs_\w+\.arn\}:\*$/)],
      },
    ]);
    expect(resources(local.json, 'aws_iam_role')).toEqual([]);
  });

  it('has an authority of its own, with every key made in the cluster', () => {
    const text = JSON.stringify(production.json);
    expect(text).not.toMatch(/PRIVATE KEY|tls_private_key/);
    expect(resources(production.json, 'tls_private_key')).toEqual([]);
    const secrets = resources(production.json, 'kubernetes_secret_v1');
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, secret] of secrets) expect(Object.keys(secret)).not.toContain('data');
  });
});

function sorted<T extends { readonly name: string }>(values: readonly T[]): readonly T[] {
  return [...values].sort((a, b) => (a.name < b.name ? -1 : 1));
}
