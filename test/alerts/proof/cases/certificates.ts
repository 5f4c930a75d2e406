import { certificateExpiry, certificateReady } from '../../../../metrics/certificates';
import { probeCertificateExpiry } from '../../../../metrics/probes';
import type { Values } from '../../../support/alerts/case-series';
import { level, ramp, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const day = 86_400;
const certificate = { namespace: 'zerotrace', name: 'edge' } as const;
/** It always expires in so many days: the date moves on with the clock. */
const expires = (days: number) => series(certificateExpiry, certificate, ramp(days * day, 60));
const shown = (days: number, job: 'blackbox' | 'ping' = 'blackbox') =>
  series(probeCertificateExpiry, { job, target: 'edge' }, ramp(days * day, 60));
const ready = (condition: 'True' | 'False', values: Values) =>
  series(certificateReady, { ...certificate, condition }, values);

export const certificateProofs = {
  CertificateExpiring: {
    firing: [
      {
        title: 'in 6.7 days',
        severity: 'critical',
        series: [expires(6.7)],
        fires: '1h',
        alerts: [certificate],
      },
      { title: 'in 20 days', severity: 'warning', series: [expires(20)], fires: '1h', alerts: [certificate] },
    ],
    silent: [
      { title: 'in 7 days', severity: 'critical', series: [expires(7)], until: '2h' },
      { title: 'in 21 days', severity: 'warning', series: [expires(21)], until: '2h' },
    ],
  },
  CertificateNotReady: {
    firing: [
      {
        title: 'it is not',
        series: [ready('True', level(1, '5m', 0)), ready('False', level(0, '5m', 1))],
        fires: '20m',
        alerts: [certificate],
      },
    ],
    silent: [
      { title: 'it is', series: [ready('True', level(1)), ready('False', level(0))], until: '1h' },
      {
        title: 'it is renewed: a few minutes',
        series: [ready('True', level(1, '5m', 0, '19m30s', 1)), ready('False', level(0))],
        until: '1h',
      },
    ],
  },
  ServedCertificateExpiring: {
    firing: [
      {
        title: 'in 6.7 days',
        severity: 'critical',
        series: [shown(6.7), shown(1, 'ping')],
        fires: '1h',
        alerts: [{ target: 'edge' }],
      },
      {
        title: 'in 20 days',
        severity: 'warning',
        series: [shown(20)],
        fires: '1h',
        alerts: [{ target: 'edge' }],
      },
    ],
    silent: [
      { title: 'in 7 days', severity: 'critical', series: [shown(7), shown(1, 'ping')], until: '2h' },
      { title: 'in 21 days', severity: 'warning', series: [shown(21), shown(1, 'ping')], until: '2h' },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
