import { certificateExpiry, certificateReady } from '../../../metrics/certificates';
import { jobs } from '../../../metrics/jobs';
import { probeCertificateExpiry } from '../../../metrics/probes';
import { days, eq, lt, max, min, sub, time } from '../../../metrics/promql';
import { alert, condition } from '../../alert';

const basics = {
  team: 'platform',
  service: 'certificates',
  dashboard: 'zerotrace-monitoring',
} as const;

/** cert-manager renews a third of the lifetime ahead: 30 of 90 days. */
const levels = {
  critical: { threshold: days(7), for: '1h' },
  warning: { threshold: days(21), for: '1h' },
} as const;

export const certificateExpiring = alert('CertificateExpiring', {
  ...basics,
  levels,
  when: (threshold) => lt(sub(min.by('namespace', 'name')(certificateExpiry()), time()), threshold),
  summary: ({ labels }) => `The certificate ${labels.name} is not renewed`,
  description: ({ labels, value, threshold }) =>
    `${labels.namespace}/${labels.name} expires in ${value} (less than ${threshold}), and cert-manager should have renewed it.`,
  missingData: { is: 'covered', by: 'TargetMissing' },
});

export const certificateNotReady = condition('CertificateNotReady', {
  ...basics,
  levels: { warning: { for: '15m' } },
  when: () => eq(max.by('namespace', 'name')(certificateReady({ condition: 'True' })), 0),
  summary: ({ labels }) => `The certificate ${labels.name} is not ready`,
  description: ({ labels }) => `cert-manager cannot issue ${labels.namespace}/${labels.name}.`,
  missingData: { is: 'covered', by: 'TargetMissing' },
});

/** What clients are really shown, whoever issued it. */
export const servedCertificateExpiring = alert('ServedCertificateExpiring', {
  ...basics,
  levels,
  when: (threshold) => lt(sub(min.by('target')(probeCertificateExpiry({ job: jobs.probes })), time()), threshold),
  summary: ({ labels }) => `The certificate that ${labels.target} shows expires soon`,
  description: ({ labels, value, threshold }) =>
    `${labels.target} shows a certificate that expires in ${value} (less than ${threshold}).`,
  missingData: {
    is: 'harmless',
    because: 'a target without TLS has no certificate; a probe that fails has an alert of its own',
  },
});
