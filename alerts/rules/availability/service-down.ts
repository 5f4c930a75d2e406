import { jobs } from '../../../metrics/jobs';
import { probeFailedByBody, probeSuccess } from '../../../metrics/probes';
import { and, eq, max, unless } from '../../../metrics/promql';
import { condition } from '../../alert';

const missingData = { is: 'covered', by: 'TargetMissing' } as const;
const job = jobs.probes;
/** A pod that is replaced is away for less; symptoms of an outage last up to 10 minutes, and must not outlive what silences them. */
const timing = { levels: { critical: { for: '2m' } }, keepFiringFor: '10m' } as const;

const apiFails = eq(max.by('target')(probeSuccess({ job, target: 'api' })), 0);
const apiBodyFails = eq(max.by('target')(probeFailedByBody({ job, target: 'api' })), 1);

export const apiDown = condition('ApiDown', {
  team: 'services',
  service: 'api',
  ...timing,
  when: () => unless(apiFails, apiBodyFails),
  summary: 'The API does not answer',
  description: 'The health request to the API gets no answer with status 200. Agents and the web app are cut off.',
  missingData,
  dashboard: 'zerotrace-api',
});

export const apiDegraded = condition('ApiDegraded', {
  team: 'services',
  service: 'api',
  levels: { warning: { for: '5m' } },
  when: () => and(apiFails, apiBodyFails),
  summary: 'The API says that it is degraded',
  description: 'The API answers, but its health body does not say healthy: it misses PostgreSQL or Valkey.',
  missingData,
  dashboard: 'zerotrace-api',
});

export const enrichmentDown = condition('EnrichmentDown', {
  team: 'services',
  service: 'enrichment',
  ...timing,
  when: () => eq(max.by('target')(probeSuccess({ job, target: 'enrichment' })), 0),
  summary: 'The enrichment service does not answer',
  description: 'The health request to the enrichment service fails. Reports are stored without vulnerabilities.',
  missingData,
  dashboard: 'zerotrace-enrichment',
});

export const webDown = condition('WebDown', {
  team: 'services',
  service: 'web',
  ...timing,
  when: () => eq(max.by('target')(probeSuccess({ job, target: 'web' })), 0),
  summary: 'The web app does not answer',
  description: 'The start page of the web app cannot be fetched.',
  missingData,
  dashboard: 'zerotrace-overview',
});

export const edgeDown = condition('EdgeDown', {
  team: 'platform',
  service: 'edge',
  ...timing,
  when: () => eq(max.by('target')(probeSuccess({ job, target: 'edge' })), 0),
  summary: 'The edge does not answer',
  description: 'No request of agents or browsers gets in: the health of the edge cannot be fetched.',
  missingData,
  dashboard: 'zerotrace-api',
});
