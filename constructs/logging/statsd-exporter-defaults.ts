import { image } from '../core/image-reference';

/** What every statsd_exporter here has in common. */
export const statsdExporterDefaults = {
  name: 'statsd-exporter',
  image: image('quay.io/prometheus/statsd-exporter:v0.30.0'),
  /** `nobody` of the image. */
  user: 65534,
  ports: { metrics: 9102 },
  resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } },
} as const;
