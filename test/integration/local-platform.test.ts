import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptDefinitions } from '../../charts/kept-definitions';
import { secretOfForm } from '../../constructs/core/secret-forms';
import { secretNames, secretVariable } from '../../constructs/core/secret-names';
import { Cluster, nameOf, probesWithoutPort, referable, references } from './cluster';

const context = process.env['ZEROTRACE_TEST_CONTEXT'];
const title = 'local on a real control plane';
const suite = context === undefined ? describe.skip : describe;

/** Kinds of which a destroyed platform leaves no object behind. */
const kinds = [
  'namespaces',
  'clusterroles',
  'clusterrolebindings',
  'persistentvolumeclaims',
  'storageclasses',
  'priorityclasses',
  'mutatingwebhookconfigurations',
  'validatingwebhookconfigurations',
];

suite(context === undefined ? `${title} (ZEROTRACE_TEST_CONTEXT names no context)` : title, () => {
  const cluster = new Cluster(context ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-integration-'));
  const output = join(folder, 'cdktf.out');
  const stacks = [
    'local-platform',
    'local-data',
    'local-services',
    'local-monitoring',
    'local-logging',
    'local-security',
  ];
  const planted = Object.fromEntries(
    secretNames.map((name) => [`TF_VAR_${secretVariable(name)}`, secretOfForm(name, randomBytes(24).toString('hex'))]),
  );
  let before: Record<string, readonly string[]>;
  let log = '';

  /**
   * CloudNativePG points its Services at instances by the role that each reports: none is a replica here, and on a control
   * plane without containers none reports at all.
   */
  const emptyForNow = (service: string) => {
    const reporting = cluster
      .all('clusters.postgresql.cnpg.io')
      .every(({ status }) => status?.phase === 'Cluster in healthy state');
    return service.endsWith('postgres-ro') || (service.endsWith('postgres-rw') && !reporting);
  };

  const present = () => Object.fromEntries([...kinds, 'crds'].map((kind) => [kind, cluster.all(kind).map(nameOf)]));

  const cdktf = (args: readonly string[], variables: Record<string, string> = {}) => {
    const run = spawnSync(
      'npx',
      ['--no-install', 'cdktf', ...args, '--app', 'npx --no-install tsx test/integration/app.ts', '--output', output],
      { encoding: 'utf8', env: { ...process.env, ...planted, ...variables }, maxBuffer: 2 ** 28 },
    );
    log += run.stdout + run.stderr;
    if (run.status !== 0)
      throw new Error(`cdktf ${args.join(' ')} ended with ${run.status}\n${run.stdout}\n${run.stderr}`);
  };

  const plan = (stack: string) => {
    const chdir = `-chdir=${join(output, 'stacks', stack)}`;
    const env = { ...process.env, ...planted };
    execFileSync('terraform', [chdir, 'plan', '-input=false', '-lock=false', '-out=test.plan'], {
      env,
      maxBuffer: 2 ** 28,
    });
    const shown = execFileSync('terraform', [chdir, 'show', '-json', 'test.plan'], {
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    rmSync(join(output, 'stacks', stack, 'test.plan'));
    const { resource_changes: changes = [] }: { resource_changes?: Change[] } = JSON.parse(shown);
    return changes.filter(({ change }) => change.actions.join() !== 'no-op');
  };

  interface Change {
    readonly address: string;
    readonly type: string;
    readonly change: { readonly actions: readonly string[]; readonly before: unknown; readonly after: unknown };
  }

  beforeAll(() => {
    before = present();
    cdktf(['deploy', 'local-*', '--auto-approve', '--skip-provider-lock']);
  }, 900_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('draws no Pod Security warning', () => {
    expect(log.match(/would violate PodSecurity.*/g)).toBeNull();
  });

  it('has every pod scheduled and ready', () => {
    const notReady = cluster
      .all('pods')
      .filter(({ status }) => status?.phase !== 'Succeeded')
      .filter(
        ({ status }) => !status?.conditions?.some(({ type, status: value }) => type === 'Ready' && value === 'True'),
      );
    expect(notReady.map(nameOf)).toEqual([]);
  });

  it("has pods of each of Elastic's objects, made by its operator from the last version of it", () => {
    const kinds = {
      elasticsearch: 'elasticsearches.elasticsearch.k8s.elastic.co',
      kibana: 'kibanas.kibana.k8s.elastic.co',
      logstash: 'logstashes.logstash.k8s.elastic.co',
      beat: 'beats.beat.k8s.elastic.co',
    };
    const made = Object.entries(kinds).map(([type, kind]) => {
      const objects = cluster.all(kind);
      const pods = cluster
        .all('pods')
        .filter(({ metadata }) => metadata.labels?.['common.k8s.elastic.co/type'] === type);
      return {
        type,
        objects: objects.map(({ metadata }) => metadata.name).sort(),
        stale: objects.filter(({ metadata, status }) => status?.observedGeneration !== metadata.generation).map(nameOf),
        pods: pods.length,
      };
    });
    // Beats are one pod on each node.
    const nodes = cluster.all('nodes').length;
    expect(made).toEqual([
      { type: 'elasticsearch', objects: ['zerotrace-logs'], stale: [], pods: 1 },
      { type: 'kibana', objects: ['zerotrace-logs'], stale: [], pods: 1 },
      { type: 'logstash', objects: ['zerotrace-logs'], stale: [], pods: 1 },
      { type: 'beat', objects: ['filebeat', 'metricbeat'], stale: [], pods: 2 * nodes },
    ]);
  });

  it('has each Secret, ConfigMap and key that a pod refers to', () => {
    // cert-manager makes these, which takes a moment, and on a control plane without containers never happens.
    const promised = cluster
      .all('certificates.cert-manager.io')
      .map(({ metadata, spec }) => `Secret ${metadata.namespace}/${spec?.secretName}`);
    const known = new Set([...referable([...cluster.all('secrets'), ...cluster.all('configmaps')]), ...promised]);
    const missing = cluster.all('pods').flatMap((pod) => references(pod).filter((reference) => !known.has(reference)));
    expect(missing).toEqual([]);
  });

  it('has endpoints behind each Service of ours, and a port behind each probe', () => {
    const served = new Set(
      cluster
        .all('endpointslices')
        .filter(({ endpoints }) => (endpoints ?? []).length > 0)
        .map(({ metadata }) => `${metadata.namespace}/${metadata.name.replace(/-[a-z0-9]{5}$/, '')}`),
    );
    const selecting = cluster
      .all('services')
      .filter(({ spec, metadata }) => spec?.selector !== undefined && metadata.namespace !== 'kube-system');
    expect(selecting.map(nameOf).filter((name) => !served.has(name) && !emptyForNow(name))).toEqual([]);
    expect(cluster.all('pods').flatMap(probesWithoutPort)).toEqual([]);
  });

  it.each(stacks)('plans nothing more for %s', (stack) => {
    expect(plan(stack).map(({ address, change }) => `${address}: ${change.actions.join()}`)).toEqual([]);
  });

  it('plans exactly a changed replica count', () => {
    cdktf(['synth'], { ZEROTRACE_TEST_WEB_REPLICAS: '3' });
    const changes = plan('local-services');
    cdktf(['synth']);
    expect(changes.map(({ type, change }) => `${type}: ${change.actions.join()}`)).toEqual([
      'kubernetes_deployment_v1: update',
    ]);
    expect(replaceReplicas(changes[0]?.change.before)).toEqual(replaceReplicas(changes[0]?.change.after));
  });

  it('keeps planted secrets out of states, output and logs', () => {
    const text = filesIn(folder)
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n');
    const leaked = Object.entries(planted).filter(([, value]) => text.includes(value) || log.includes(value));
    expect(leaked.map(([name]) => name)).toEqual([]);
  });

  it('leaves nothing but CRDs when it is destroyed', () => {
    cdktf(['destroy', 'local-*', '--auto-approve', '--skip-provider-lock']);
    const after = present();
    const left = kinds.flatMap((kind) => (after[kind] ?? []).filter((name) => !before[kind]?.includes(name)));
    expect(left).toEqual([]);
    const kept: readonly string[] = Object.values(keptDefinitions).flat();
    const definitions = cluster.all('crds').map(nameOf);
    expect(definitions.filter((name) => !kept.includes(name) && !before['crds']?.includes(name))).toEqual([]);
  }, 900_000);
});

/** A deployment as JSON with its replica count taken out, for comparing everything else. */
function replaceReplicas(deployment: unknown): string {
  return JSON.stringify(deployment, (key, value: unknown) => (key === 'replicas' ? undefined : value));
}

function filesIn(folder: string): string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      // Provider programs are hundreds of megabytes that Terraform links in.
      .filter((file) => !file.includes('/.terraform/') && statSync(file).isFile())
  );
}
