import { collectedDatasets } from '../../logs/datasets';
import { securityEventDefinitions, securityEventSources } from '../../logs/security-event-types';
import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../metrics/security-events';

const definitions = Object.entries(securityEventDefinitions);

describe('the kinds of security events', () => {
  it('are those of the metric, in its order', () => {
    expect(definitions.map(([type]) => type)).toEqual([...securityEventTypes]);
  });

  it.each(definitions)('%s is seen somewhere, with labels of the metric', (_type, { seen }) => {
    expect(seen.length).toBeGreaterThan(0);
    for (const { service, severity, source } of seen) {
      expect(securityEventServices).toContain(service);
      expect(securityEventSeverities).toContain(severity);
      expect(securityEventSources).toContain(source);
    }
  });

  it.each(definitions)('%s names a dataset that Filebeat writes, or comes from a detection', (_type, { seen }) => {
    for (const { source, dataset } of seen) {
      if (source === 'detection') expect(dataset).toBeUndefined();
      else expect(collectedDatasets).toContain(dataset);
    }
  });

  it('that today shows as such are seen at the edge alone, where no client can write a line', () => {
    const now = definitions.flatMap(([, { seen }]) => seen.filter(({ source }) => source === 'now'));
    expect(new Set(now.map(({ dataset }) => dataset))).toEqual(new Set(['edge.access']));
  });
});
