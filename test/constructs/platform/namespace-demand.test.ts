import fc from 'fast-check';
import { bytes, millicores } from '../../../constructs/core/quantity';
import { dataDemand, mostNodes, quotaFor, servicesDemand } from '../../../constructs/platform/namespace-demand';
import { parseEnvironment } from '../../../environments/environment';
import { local } from '../../../environments/local';
import { production } from '../../../environments/production';

const requests = { cpu: '250m', memory: '512Mi' };
const helper = { cpu: '100m', memory: '192Mi' };
const { data, services, target } = parseEnvironment(production);

describe('mostNodes', () => {
  it('adds up the largest sizes, with stateful nodes in each zone', () => {
    if (target.kind !== 'aws' || target.cluster.kind !== 'managed') throw new Error('production has a managed cluster');
    const { platform, services: own, stateful } = target.cluster.nodeGroups;
    expect(mostNodes(target)).toBe(platform.maxSize + own.maxSize + 3 * stateful.maxSize);
  });

  it('supposes a hundred where somebody else sizes the cluster', () => {
    expect(mostNodes(parseEnvironment(local).target)).toBe(100);
  });
});

describe('servicesDemand', () => {
  it('has a pod more of each service than its replicas, and two runs of the CVE update', () => {
    expect(servicesDemand(services, 10)).toEqual([
      { pods: 2, requests: services.api.resources.requests },
      { pods: services.enrichment.replicas + 1, requests: services.enrichment.resources.requests },
      { pods: services.web.replicas + 1, requests: services.web.resources.requests },
      { pods: services.edge.replicas + 1, requests: services.edge.resources.requests },
      { pods: 2, requests: helper },
    ]);
  });

  it('has an agent on each node', () => {
    const agent = { image: services.api.image, resources: { requests, limits: { memory: '512Mi' } } };
    expect(servicesDemand({ ...services, agent }, 10)).toContainEqual({ pods: 10, requests });
  });
});

describe('dataDemand', () => {
  const { valkey, postgres } = data;
  if (postgres.kind !== 'cloudnative-pg') throw new Error('production runs CloudNativePG');

  it('has room for a new instance beside the others, its poolers and its sidecars', () => {
    expect(dataDemand(data)).toEqual([
      { pods: 1, requests: valkey.resources.requests },
      { pods: 3, requests: helper },
      { pods: postgres.instances + 1, requests: postgres.resources.requests },
      { pods: 3, requests: helper },
      { pods: postgres.instances, requests: helper },
    ]);
  });

  it('has Valkey and a set-up job beside RDS', () => {
    const rds = { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi' } as const;
    const withRds = { ...rds, multiAz: true, maxConnections: 200, backupRetentionDays: 14 };
    expect(dataDemand({ ...data, postgres: withRds })).toEqual([
      { pods: 1, requests: valkey.resources.requests },
      { pods: 3, requests: helper },
    ]);
  });
});

describe('quotaFor', () => {
  it('is half as much again, in whole cores, GiB and pods', () => {
    expect(quotaFor([{ pods: 3, requests }])).toEqual({ cpu: '2', memory: '3Gi', pods: 5 });
  });

  it('always holds what was asked for', () => {
    const demand = fc.record({
      pods: fc.integer({ min: 1, max: 100 }),
      requests: fc.record({
        cpu: fc.integer({ min: 1, max: 64_000 }).map((value) => `${value}m`),
        memory: fc.integer({ min: 1, max: 2 ** 18 }).map((value) => `${value}Mi`),
      }),
    });
    fc.assert(
      fc.property(fc.array(demand, { minLength: 1 }), (all) => {
        const quota = quotaFor(all);
        const sum = (value: (each: (typeof all)[number]) => number) =>
          all.reduce((total, each) => total + each.pods * value(each), 0);
        expect(millicores(quota.cpu)).toBeGreaterThanOrEqual(sum((each) => millicores(each.requests.cpu)));
        expect(bytes(quota.memory)).toBeGreaterThanOrEqual(sum((each) => bytes(each.requests.memory)));
        expect(quota.pods).toBeGreaterThanOrEqual(sum(() => 1));
      }),
    );
  });
});
