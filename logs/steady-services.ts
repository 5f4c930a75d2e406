import type { steadyDeployments } from '../metrics/logstash';
import type { LogService } from './datasets';

/**
 * Services that write a line every few seconds for as long as they run, with the Deployment that a line of theirs proves alive. Others may have nothing
 * to say for hours: the enrichment service logs no request, Valkey and PostgreSQL only what is out of the ordinary. The edge is compared with the requests
 * that it answers.
 */
export const steadyServices = {
  api: 'zerotrace-api',
  web: 'zerotrace-web',
} as const satisfies Partial<Record<LogService, (typeof steadyDeployments)[number]>>;
