import { image } from '../core/image-reference';

/** What every set-up job has in common. */
export const elasticSetupDefaults = {
  name: 'elastic-setup',
  /** Python without anything else: the base of the enrichment service's image. */
  image: image('docker.io/library/python:3.11.14-slim-bookworm'),
  /** `nobody`: the image runs as root otherwise. */
  user: 65534,
  /** Often, since after a first deployment nothing is stored before it ran; a run that finds nothing to do takes seconds. */
  schedule: '*/10 * * * *',
  timeoutSeconds: 540,
  resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
} as const;
