import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { probeLabels } from './target-labels';

/**
 * What is asked from outside, by the Blackbox exporter (prober/handler.go and prober/http.go of v0.28.0). `target` is the short name of
 * what is probed, put on by relabelling: `instance` is its URL.
 */
export const probeTargets = ['api', 'enrichment', 'web', 'edge', 'grafana', 'alertmanager'] as const;

/** What is pinged (job `ping`): `instance` is its address. */
export const pingTargets = ['cluster-dns', 'database', 'internet', 'node'] as const;

const reference = 'https://github.com/prometheus/blackbox_exporter/blob/v0.28.0/prober/http.go';

const blackbox = metricSource(
  { from: 'exporter', exporter: 'blackbox_exporter', version: '0.28.0', reference },
  { ...probeLabels([jobs.probes, jobs.ping]), target: [...probeTargets, ...pingTargets] as const },
);

export const probeSuccess = blackbox.gauge('probe_success', {
  unit: 'boolean',
  help: 'Whether the probe got what it asked for: of the API, a body that says healthy',
});

export const probeDuration = blackbox.gauge('probe_duration_seconds', {
  unit: 'seconds',
  help: 'Time that the whole probe took',
});

export const probeHttpStatus = blackbox.gauge('probe_http_status_code', {
  unit: 'number',
  help: 'Status of the response, 0 where there was none',
});

export const probeHttpDuration = blackbox.gauge('probe_http_duration_seconds', {
  unit: 'seconds',
  help: 'Time of the probe by phase',
  labels: { phase: ['resolve', 'connect', 'tls', 'processing', 'transfer'] },
});

export const probeFailedByBody = blackbox.gauge('probe_failed_due_to_cel', {
  unit: 'boolean',
  help: 'Whether it was the body that failed the probe, not the connection or the status',
});

export const probeCertificateExpiry = blackbox.gauge('probe_ssl_earliest_cert_expiry', {
  unit: 'timestamp',
  help: 'When the first certificate of the chain expires',
  nameException: 'the exporter leaves the unit out',
});

export const probeTlsVersion = blackbox.gauge('probe_tls_version_info', {
  unit: 'info',
  help: 'TLS version of the connection',
  labels: { version: open(3) },
});

/** Of pings only: `rtt` is the way there and back. Lost pings show as the mean of probe_success{job="ping"}. */
export const probePingDuration = blackbox.gauge('probe_icmp_duration_seconds', {
  unit: 'seconds',
  help: 'Time of a ping by phase',
  labels: { phase: ['resolve', 'setup', 'rtt'] },
});

export const probeMetrics = [
  probePingDuration,
  probeSuccess,
  probeDuration,
  probeHttpStatus,
  probeHttpDuration,
  probeFailedByBody,
  probeCertificateExpiry,
  probeTlsVersion,
];
