import { collectedDatasets, dataStream, logDatasetNames, logDatasets } from '../../logs/datasets';

describe('the datasets', () => {
  it('name data streams that Elasticsearch accepts', () => {
    expect(dataStream('edge.access', 'production')).toBe('logs-zerotrace.edge.access-production');
    for (const name of logDatasetNames) expect(dataStream(name, 'local')).toMatch(/^[a-z0-9._-]{1,100}$/);
  });

  it('are one per service and kind', () => {
    const pairs = Object.values(logDatasets).map(({ service, kind }) => `${service} ${kind}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('are written by Filebeat, but for the copies of security events', () => {
    expect(logDatasetNames.filter((name) => !collectedDatasets.some((collected) => collected === name))).toEqual([
      'security',
    ]);
  });
});
