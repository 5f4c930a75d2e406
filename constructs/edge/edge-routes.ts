import { edgeTarget } from '../cluster/edge-target';
import type { Route, VirtualCluster } from './envoy';

/** Path of the edge's own health: what the load balancer and the kubelet ask. */
export const healthPath = edgeTarget.healthPath;

/**
 * How long a request may take. The API waits up to 60 s for the enrichment service (its HTTP client's timeout), and
 * answers after that.
 */
const routeTimeout = '75s';

/**
 * A pod that stops refuses connections before every node knows that it is gone. Another attempt reaches another pod, and is safe for
 * POST: nothing was sent where nobody accepted. What was sent is never sent again, whatever comes of it.
 */
const retryPolicy = { retry_on: 'connect-failure', num_retries: 2 } as const;

/**
 * Percent-encoded control characters: C0 with DEL, and C1 as UTF-8. Gin 1.10 writes the decoded path to its log, so
 * that %0A in a path puts a line of the client's choosing there.
 */
const controlCharacters = '.*%(?:[01][0-9A-Fa-f]|7[Ff]|[Cc]2%[89][0-9A-Fa-f]).*';

/**
 * Paths that stay inside, with everything below them: the health of the API (it names its databases), and all that the
 * enrichment service serves without asking who calls. The edge has no route to enrichment; without this list the web
 * app would answer them with its start page.
 */
export const internalPaths = [
  '/admin',
  '/debug',
  '/docs',
  '/enrich',
  '/health',
  '/metrics',
  '/openapi.json',
  '/redoc',
] as const;

/** Where requests go. The first match wins. */
export function edgeRoutes(): Route[] {
  return [
    { name: 'edge-health', match: { path: healthPath }, direct_response: answer(200, 'ok') },
    {
      name: 'control-characters',
      match: { safe_regex: { regex: controlCharacters } },
      direct_response: answer(400, 'bad path'),
    },
    ...internalPaths.map((path) => ({
      name: 'internal',
      match: { path_separated_prefix: path },
      direct_response: answer(404, 'not found'),
    })),
    {
      name: 'api',
      match: { path_separated_prefix: '/api' },
      route: { cluster: 'api', timeout: routeTimeout, retry_policy: retryPolicy },
    },
    { name: 'web', match: { prefix: '/' }, route: { cluster: 'web', timeout: '15s', retry_policy: retryPolicy } },
  ];
}

function answer(status: number, text: string) {
  return { status, body: { inline_string: `${text}\n` } };
}

/**
 * What is counted by itself, by the prefix of its path: `envoy_vhost_vcluster_upstream_rq*`, label
 * `envoy_virtual_cluster`. The longer prefix comes first. Few enough to be labels: ids in paths never become one.
 */
export const requestGroups = {
  'agent-heartbeat': ['/api/agents/heartbeat'],
  'agent-results': ['/api/agents/results'],
  'agent-network-scan-results': ['/api/agents/network-scan-results'],
  'agent-system-info': ['/api/agents/system-info'],
  'agent-status': ['/api/agents/status'],
  'agent-registration': ['/api/agents/register'],
  agents: ['/api/agents'],
  enrollment: ['/api/enrollment'],
  dashboard: ['/api/dashboard'],
  vulnerabilities: ['/api/vulnerabilities'],
  organizations: ['/api/organizations', '/api/tech-stack'],
  analytics: ['/api/heatmaps', '/api/maturity', '/api/compliance'],
  'ai-analysis': ['/api/ai-analysis'],
  v1: ['/api/v1/'],
  v2: ['/api/v2/'],
  'api-other': ['/api'],
  web: ['/'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a group of requests: value of the label `envoy_virtual_cluster`. */
export type RequestGroup = keyof typeof requestGroups;

/** The groups as Envoy takes them. */
export function virtualClusters(): VirtualCluster[] {
  return Object.entries(requestGroups).flatMap(([name, prefixes]) =>
    prefixes.map((prefix) => ({ name, headers: [{ name: ':path', string_match: { prefix } }] })),
  );
}
