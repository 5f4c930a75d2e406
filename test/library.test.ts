import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesBelow } from '../cli/synthesis/publish';
import { root } from './support/run-node';
import { scratch } from './support/scratch';

/** An app of somebody else: a platform of ours with one service more. */
const main = `
import {
  cpuAndMemory,
} from './sizes';
import { LayerStack, NetworkFlow, Platform, Probe, Workload, image, parseEnvironment } from '@zerotrace/platform';
import type { EnvironmentInput } from '@zerotrace/platform';
import { App } from 'cdktf';

const written: EnvironmentInput = {
  name: 'sample',
  tier: 'local',
  target: { kind: 'kubeconfig', context: 'kind-sample' },
  data: {
    postgres: {
      kind: 'cloudnative-pg',
      instances: 1,
      storage: '5Gi',
      walStorage: '2Gi',
      maxConnections: 300,
      resources: cpuAndMemory('250m', '1Gi'),
    },
    valkey: { resources: cpuAndMemory('50m', '384Mi') },
  },
  services: {
    api: { image: image('ghcr.io/example/zerotrace-api:0.1.0'), resources: cpuAndMemory('100m', '256Mi') },
    enrichment: { image: image('ghcr.io/example/zerotrace-enrichment:0.1.0'), resources: cpuAndMemory('100m', '1Gi') },
    web: { image: image('ghcr.io/example/zerotrace-web:0.1.0'), resources: cpuAndMemory('20m', '64Mi') },
    edge: { resources: cpuAndMemory('50m', '128Mi') },
  },
  monitoring: {
    prometheus: { retentionDays: 1, retentionSize: '3Gi', storage: '5Gi', resources: cpuAndMemory('100m', '1Gi') },
  },
};

const app = new App({ stackTraces: false });
const platform = new Platform(app, parseEnvironment(written));
const reports = new Workload(platform.services, 'reports', {
  name: 'reports',
  component: 'reports',
  namespace: platform.platform.namespaces.services,
  user: 10001,
  container: {
    name: 'reports',
    image: image('ghcr.io/example/reports:1.2.3'),
    ports: { http: { port: 8080 } },
    resources: cpuAndMemory('50m', '64Mi'),
    readiness: Probe.httpGet('/ready', 'http'),
  },
});
new NetworkFlow(platform.services, 'reports-read', {
  from: reports.peer,
  to: platform.data.postgres.peer,
  ports: [5432],
  reason: 'Reports are made from the database.',
});
const stacks: readonly LayerStack[] = platform.stacks;
console.log(stacks.map(({ node }) => node.id).join(' '));
app.synth();
`;

const sizes = `
import type { Resources } from '@zerotrace/platform';

export function cpuAndMemory(cpu: string, memory: string): Resources {
  return { requests: { cpu, memory }, limits: { memory } };
}
`;

describe('the package as a library', () => {
  const app = scratch();
  const modules = join(app, 'node_modules');
  const packed = join(modules, '@zerotrace', 'platform');

  beforeAll(() => {
    const pack = ['pack', '--silent', '--pack-destination', app];
    const [archive = ''] = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim().split('\n').slice(-1);
    mkdirSync(packed, { recursive: true });
    execFileSync('tar', ['-xzf', join(app, archive), '--strip-components=1', '-C', packed]);
    // As npm would install it, without a registry.
    for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.'))) {
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    writeFileSync(join(app, 'main.ts'), main);
    writeFileSync(join(app, 'sizes.ts'), sizes);
    const compilerOptions = { strict: true, target: 'ES2022', module: 'Node16', skipLibCheck: true, types: ['node'] };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  }, 120_000);

  it('holds what was compiled, and neither sources nor tests', () => {
    const files = filesBelow(packed);
    expect(files).toEqual(expect.arrayContaining(['package.json', 'dist/index.js', 'dist/index.d.ts']));
    const others = files.filter((file) => !file.startsWith(`dist${sep}`));
    expect(others.filter((file) => !/^(?:package\.json|README\.md|LICENSE.*)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  });

  it('compiles in another app, which adds its own service to a platform and synthesizes', () => {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], { cwd: app, encoding: 'utf8' });
    const printed = execFileSync(process.execPath, ['main.js'], { cwd: app, encoding: 'utf8' });
    expect(printed).toBe('sample-platform sample-data sample-services sample-monitoring\n');
    const stack: unknown = JSON.parse(readFileSync(join(app, 'cdktf.out/stacks/sample-services/cdk.tf.json'), 'utf8'));
    expect(stack).toMatchObject({
      resource: {
        kubernetes_deployment_v1: expect.objectContaining({
          [nameIn(stack, 'reports')]: expect.objectContaining({
            metadata: expect.objectContaining({ name: 'reports' }),
          }),
        }),
      },
    });
  }, 120_000);
});

/** Name of the deployment whose construct is called so. */
function nameIn(stack: unknown, id: string): string {
  const names = JSON.stringify(stack).match(new RegExp(`"${id}_[\\w-]*deployment[\\w-]*"`));
  return names?.[0].slice(1, -1) ?? `no deployment of ${id}`;
}
