import { compactorArguments, queryArguments, storeArguments } from '../../../constructs/monitoring/thanos-arguments';

const file = '/etc/thanos/objstore.yml';
/** What Thanos 0.42.4 knows of the flags that are set here (docs/components/{query,store,compact}.md). */
const value = (args: readonly string[], flag: string) =>
  args.filter((each) => each.startsWith(`--${flag}=`)).map((each) => each.slice(flag.length + 3));

describe('arguments of Thanos', () => {
  it('let Query find sidecars, stores and rulers by DNS, and count each series once', () => {
    const args = queryArguments('sample');
    expect(args[0]).toBe('query');
    expect(value(args, 'endpoint')).toEqual([
      'dnssrv+_grpc._tcp.monitoring-thanos-discovery.sample.svc',
      'dnssrv+_grpc._tcp.thanos-store.sample.svc',
      'dnssrv+_grpc._tcp.thanos-ruler-operated.sample.svc',
    ]);
    expect(value(args, 'query.replica-label')).toEqual(['prometheus_replica', 'thanos_ruler_replica']);
    expect(args).toContain('--query.auto-downsampling');
  });

  it('keep what the store gateway caches below the memory that it has', () => {
    const args = storeArguments(file);
    expect(args[0]).toBe('store');
    expect([value(args, 'index-cache-size'), value(args, 'chunk-pool-size')]).toEqual([['256MB'], ['512MB']]);
    expect(value(args, 'objstore.config-file')).toEqual([file]);
  });

  it('let the compactor run on, with a retention for each resolution', () => {
    const args = compactorArguments(file, { rawDays: 60, fiveMinuteDays: 180, oneHourDays: 730 });
    expect(args.slice(0, 2)).toEqual(['compact', '--wait']);
    expect(['raw', '5m', '1h'].map((each) => value(args, `retention.resolution-${each}`))).toEqual([
      ['60d'],
      ['180d'],
      ['730d'],
    ]);
    // It answers no queries.
    expect(value(args, 'grpc-address')).toEqual([]);
  });

  it('end what is asked before the pod is killed', () => {
    const all = [queryArguments('sample'), storeArguments(file)];
    for (const args of all) {
      expect(value(args, 'http-grace-period')).toEqual(['20s']);
      expect(value(args, 'grpc-grace-period')).toEqual(['20s']);
    }
  });
});
