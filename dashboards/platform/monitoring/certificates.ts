import { alerts } from '../../../alerts/alerts';
import { certificateExpiry, certificateReady, certificateRenewal } from '../../../metrics/certificates';
import { jobs } from '../../../metrics/jobs';
import { probeCertificateExpiry } from '../../../metrics/probes';
import { eq, gt, max, min, sub, time } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';

const certificate = ['namespace', 'name'] as const;

/** Whether certificates are renewed in time. */
export const certificates: Section = {
  title: 'Certificates',
  panels: [
    timeseries({
      title: 'Certificates expire in',
      description:
        'Time that each certificate of the cluster has left. A saw: it is renewed a third of its life ahead.',
      queries: [
        query(
          sub(min.by(...certificate)(certificateExpiry()), time()),
          ({ namespace, name }) => `${namespace}/${name}`,
        ),
      ],
      thresholds: [alerts.CertificateExpiring],
      width: 'third',
    }),
    timeseries({
      title: 'Served certificates expire in',
      description: 'Time that the certificates have left that clients are really shown.',
      queries: [
        query(sub(min.by('target')(probeCertificateExpiry({ job: jobs.probes })), time()), ({ target }) => target),
      ],
      thresholds: [alerts.ServedCertificateExpiring],
      width: 'third',
      empty: 'No probe is answered with TLS',
    }),
    table({
      title: 'Certificates that are not ready',
      description: 'Certificates that cert-manager cannot issue.',
      queries: [query(eq(max.by(...certificate)(certificateReady({ condition: 'True' })), 0), 'not ready')],
      labels: { namespace: 'Namespace', name: 'Certificate' },
      labelsOnly: true,
      alerts: [alerts.CertificateNotReady],
      width: 'third',
      height: 8,
      empty: 'All are ready',
    }),
    table({
      title: 'Renewals that are late',
      description: 'Certificates that should have been renewed, and for how long.',
      queries: [query(gt(sub(time(), min.by(...certificate)(certificateRenewal())), 0), 'Late by')],
      labels: { namespace: 'Namespace', name: 'Certificate' },
      alerts: [alerts.CertificateExpiring],
      height: 4,
      empty: 'None is late',
    }),
  ],
};
