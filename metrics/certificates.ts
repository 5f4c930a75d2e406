import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** Certificates in the cluster, by cert-manager (internal/collectors/certificate_collector.go). */
const certManager = metricSource(
  {
    from: 'exporter',
    exporter: 'cert-manager',
    version: '1.21.1',
    reference: 'https://github.com/cert-manager/cert-manager/blob/v1.21.1/internal/collectors/certificate_collector.go',
  },
  targetLabels([jobs.certManager], ['namespace']),
);

const certificate = {
  name: open(20),
  namespace: open(10),
  issuer_name: open(3),
  issuer_kind: open(2),
  issuer_group: open(1),
} as const;

export const certificateExpiry = certManager.gauge('certmanager_certificate_expiration_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When a certificate expires',
  labels: certificate,
});

export const certificateRenewal = certManager.gauge('certmanager_certificate_renewal_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When a certificate should be renewed',
  labels: certificate,
});

export const certificateReady = certManager.gauge('certmanager_certificate_ready_status', {
  unit: 'boolean',
  help: 'Whether a certificate is ready',
  labels: { ...certificate, condition: ['True', 'False', 'Unknown'] },
});

export const certificateMetrics = [certificateExpiry, certificateRenewal, certificateReady];
