/**
 * Names and ports of the services. Fixed: the enrichment service's code calls `http://zerotrace-api:8080` and
 * `zerotrace-valkey` by these names (app/routes/admin.py), and the images listen on these ports.
 */
export const serviceNames = {
  api: { name: 'zerotrace-api', port: 8080 },
  enrichment: { name: 'zerotrace-enrichment', port: 8000 },
  web: { name: 'zerotrace-web', port: 3000 },
  agent: { name: 'zerotrace-agent' },
  valkey: { name: 'zerotrace-valkey' },
} as const;
