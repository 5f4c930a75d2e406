import type { LogService } from '../../logs/datasets';

/** Lines of one kind in the mix. */
export interface LineKind {
  readonly service: LogService;
  /** Format of logs/formats that they have. */
  readonly format: string;
  /** Of a hundred lines of the cluster, how many. */
  readonly share: number;
  /** The text of the line with a number, without the header of the container runtime. */
  readonly text: (index: number) => string;
}

const pick = <T>(values: readonly [T, ...T[]], index: number): T => values[index % values.length] ?? values[0];
/** Looks random, and is the same each time. */
const scramble = (index: number, salt = 0) => Math.imul((index + 1) ^ (salt << 16), 0x9e3779b1) >>> 0;
const hex = (index: number, salt: number, digits: number) =>
  (scramble(index, salt).toString(16) + scramble(index, salt + 1).toString(16) + '0'.repeat(16)).slice(0, digits);
const uuid = (index: number, salt = 0) =>
  `${hex(index, salt, 8)}-${hex(index, salt + 2, 4)}-4${hex(index, salt + 4, 3)}-a${hex(index, salt + 6, 3)}-${hex(index, salt + 8, 12)}`;
const client = (index: number) => `203.0.113.${scramble(index, 3) % 250}`;
const pod = (index: number) => `10.0.${scramble(index, 4) % 4}.${scramble(index, 5) % 200}`;

const paths = [
  '/api/agents/heartbeat',
  '/api/v1/scans',
  '/api/agents/results',
  '/api/v2/vulnerabilities',
  '/api/enrollment/enroll',
] as const;
const path = (index: number) => {
  const base = pick(paths, scramble(index, 1));
  return index % 4 === 0 ? `${base}/${uuid(index, 20)}` : base;
};
/** One answer in fifty is none of the good ones. */
const status = (index: number) => (index % 50 === 7 ? pick([401, 404, 429, 500, 400], scramble(index, 6)) : 200);
const method = (index: number) => pick(['POST', 'GET', 'POST', 'PUT'], scramble(index, 1));
const userAgent = (index: number) =>
  pick(
    [
      'zerotrace-agent/1.4.2',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
      'zerotrace-agent/1.4.1',
    ],
    scramble(index, 7),
  );
const clock = (index: number) =>
  `${String(10 + (Math.floor(index / 3600) % 12)).padStart(2, '0')}:${String(Math.floor(index / 60) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;

function edge(index: number): string {
  return JSON.stringify({
    time: `2026-11-25T${clock(index)}.123Z`,
    request_id: uuid(index),
    client: client(index),
    method: method(index),
    host: 'zerotrace.example.com',
    path: path(index),
    protocol: 'HTTP/2',
    status: status(index),
    flags: '-',
    details: 'via_upstream',
    route: 'api',
    group: pick(['scans', 'agents', 'other'], index),
    upstream: `${pod(index)}:8080`,
    duration_ms: scramble(index, 8) % 900,
    bytes_received: scramble(index, 9) % 20_000,
    bytes_sent: scramble(index, 10) % 4000,
    user_agent: userAgent(index),
  });
}

function gin(index: number): string {
  // Of the API's requests one in fifteen is the kubelet's.
  if (index % 15 === 3)
    return `[GIN] 2026/11/25 - ${clock(index)} | 200 |      41.277µs |        10.0.1.1 | GET      "/health"`;
  return `[GIN] 2026/11/25 - ${clock(index)} | ${status(index)} | ${`${(scramble(index, 8) % 90_000) / 1000}ms`.padStart(12)} | ${client(index).padStart(15)} | ${method(index).padEnd(8)} "${path(index)}"`;
}

function ginRequest(index: number): string {
  if (index % 15 === 3)
    return `[unknown] 10.0.1.1 - [Wed, 25 Nov 2026 ${clock(index)} UTC] "GET /health HTTP/1.1 200 90.1µs "kube-probe/1.35" "`;
  return `[${uuid(index)}] ${client(index)} - [Wed, 25 Nov 2026 ${clock(index)} UTC] "${method(index)} ${path(index)} HTTP/1.1 ${status(index)} ${(scramble(index, 8) % 90_000) / 1000}ms "${userAgent(index)}" "`;
}

function api(index: number): string {
  const said = pick(
    [
      `[AgentResults] Received request from agent ${uuid(index)}, body length: ${scramble(index, 8) % 9000} bytes`,
      `[Heartbeat Handler] Agent ${uuid(index)} is online`,
      `[AgentResults] Stored ${scramble(index, 8) % 90} vulnerabilities of scan ${uuid(index, 3)}`,
      `[Heartbeat Handler] Heartbeat metadata: map[hostname:laptop-${index} os:darwin user:somebody]`,
      `Processing queue has ${scramble(index, 8) % 40} entries`,
      `[Enrollment] Invalid enrollment token for company ${uuid(index, 5)}`,
    ],
    scramble(index, 11),
  );
  return `2026/11/25 ${clock(index)} ${said}`;
}

function enrichment(index: number): string {
  const timestamp = `2026-11-25T${clock(index)}.123456Z`;
  if (index % 40 === 9) {
    return JSON.stringify({
      event: 'Request to NVD failed',
      level: 'error',
      logger: 'app.services.nvd',
      timestamp,
      error: `GET https://services.nvd.nist.gov/rest/json/cves/2.0?apiKey=${hex(index, 2, 16)} timed out`,
      exception: `Traceback (most recent call last):\n${'  File "/app/app/services/nvd.py", line 120, in fetch\n    await self.client.get(url)\n'.repeat(6)}TimeoutError`,
    });
  }
  return JSON.stringify({
    event: pick(['Enriched application', 'Cache hit', 'CVE matched', 'Batch finished'], scramble(index, 1)),
    level: index % 20 === 0 ? 'warning' : 'info',
    logger: pick(['app.services.enrichment', 'app.services.cache'], index),
    timestamp,
    app_name: pick(['openssl', 'nginx', 'curl', 'Google Chrome'], scramble(index, 12)),
    company_id: uuid(index % 40, 13),
    scan_id: uuid(index % 900, 14),
    duration_ms: (scramble(index, 8) % 90_000) / 100,
    matches: scramble(index, 15) % 12,
  });
}

function postgres(index: number): string {
  return JSON.stringify({
    level: 'info',
    ts: `2026-11-25T${clock(index)}.123456Z`,
    logger: 'postgres',
    msg: 'record',
    logging_pod: 'zerotrace-postgres-1',
    record: {
      log_time: `2026-11-25 ${clock(index)}.123 UTC`,
      user_name: 'app',
      database_name: 'zerotrace',
      process_id: String(scramble(index, 8) % 30_000),
      connection_from: `${pod(index)}:${30_000 + (scramble(index, 9) % 9000)}`,
      session_id: hex(index, 2, 12),
      session_line_num: String(index % 40),
      error_severity: 'LOG',
      sql_state_code: '00000',
      message: `duration: ${scramble(index, 8) % 4000}.123 ms  execute stmt_${index % 30}: SELECT id, name, version FROM applications WHERE company_id = $1 AND scan_id = $2 ORDER BY name`,
      application_name: 'api',
      backend_type: 'client backend',
      query_id: '0',
    },
  });
}

/** The mix: what an environment with an edge writes, in lines, as production states its volume (`logging.volume`). */
export const mix: readonly LineKind[] = [
  { service: 'edge', format: 'envoy-access', share: 20, text: edge },
  { service: 'api', format: 'gin-access', share: 14, text: gin },
  { service: 'api', format: 'gin-request', share: 14, text: ginRequest },
  { service: 'api', format: 'go-stdlib', share: 8, text: api },
  {
    service: 'web',
    format: 'nginx-access',
    share: 7,
    text: (index) =>
      `${pod(index)} - - [25/Nov/2026:${clock(index)} +0000] "GET ${pick(['/', '/assets/index-5d1b.js', '/agents', '/favicon.ico'], scramble(index, 1))} HTTP/1.1" ${status(index)} ${scramble(index, 8) % 90_000} "https://zerotrace.example.com/" "${userAgent(index)}" "${client(index)}"`,
  },
  {
    service: 'web',
    format: 'nginx-error',
    share: 1,
    text: (index) =>
      `2026/11/25 ${clock(index)} [error] 30#30: *${index} open() "/usr/share/nginx/html/x${index}" failed (2: No such file or directory), client: ${pod(index)}, server: , request: "GET /x${index} HTTP/1.1", host: "zerotrace.example.com"`,
  },
  { service: 'enrichment', format: 'structlog', share: 9, text: enrichment },
  {
    service: 'enrichment',
    format: 'uvicorn',
    share: 2,
    text: (index) => `INFO:     ${pod(index)}:${40_000 + (index % 9000)} - "POST /enrich HTTP/1.1" 200 OK`,
  },
  { service: 'postgres', format: 'cloudnative-pg', share: 3, text: postgres },
  {
    service: 'valkey',
    format: 'valkey',
    share: 1,
    text: (index) =>
      `1:M 25 Nov 2026 ${clock(index)}.123 * ${index % 2 ? '100 changes in 300 seconds. Saving...' : 'Background saving terminated with success'}`,
  },
  {
    service: 'platform',
    format: 'text',
    share: 21,
    text: (index) =>
      pick(
        [
          `I1125 ${clock(index)}.123456       1 controller.go:${index % 900}] "Reconciled" controller="deployment" namespace="zerotrace" name="zerotrace-api" reconcileID="${uuid(index)}"`,
          `ts=2026-11-25T${clock(index)}.123Z caller=compact.go:${index % 900} level=info component=tsdb msg="write block" mint=${index} maxt=${index + 7200} ulid=01JD${hex(index, 2, 12).toUpperCase()} duration=1.2s`,
          JSON.stringify({
            level: 'info',
            ts: `2026-11-25T${clock(index)}.123Z`,
            logger: 'controller.nodeclaim.lifecycle',
            msg: 'launched nodeclaim',
            NodeClaim: { name: `default-${hex(index, 2, 5)}` },
            reconcileID: uuid(index, 8),
            'provider-id': `aws:///eu-central-1a/i-${hex(index, 4, 12)}`,
          }),
        ],
        index,
      ),
  },
];
