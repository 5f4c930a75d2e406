import { z } from 'zod';
import { imageSchema } from '../core/image-reference';
import { resourcesSchema } from '../core/quantity';

const service = z.strictObject({
  image: imageSchema.meta({ description: 'The image that runs.' }),
  replicas: z.number().int().min(1).max(100).default(1).meta({ description: 'Pods of the service.', unit: 'pods' }),
  resources: resourcesSchema.meta({ description: 'Requests and limits of one pod.' }),
});

/** The ZeroTrace services and the edge in front of them. */
export const serviceOptions = z.strictObject({
  api: service
    .extend({
      rateLimit: z.number().int().positive().default(600).meta({
        description:
          'RATE_LIMIT_REQUESTS: requests of one client address a minute. Fifty agents behind one NAT make 100.',
        unit: 'requests per minute',
      }),
    })
    .meta({ description: 'zerotrace-api, the Go API. Not safe with more than one replica.' }),
  enrichment: service
    .extend({
      aiMatcher: z.boolean().default(false).meta({
        description:
          'ENABLE_AI_MATCHER: sentence-transformers and pgvector; needs about 2 GiB and a way to huggingface.co.',
      }),
      nvdApiKey: z.boolean().default(false).meta({
        description:
          'Whether the secret `nvd` holds an NVD API key. Without one, the first CVE update takes hours longer.',
      }),
      cveUpdateSchedule: z.string().default('17 3 * * *').meta({
        description: 'When the CVE data is updated: cron, UTC.',
      }),
    })
    .meta({ description: 'zerotrace-enrichment, the Python enrichment service.' }),
  web: service.meta({ description: 'zerotrace-web. VITE_* values are fixed at build: one image per environment.' }),
  agent: service.omit({ replicas: true }).optional().meta({
    description: 'zerotrace-agent on every node. Its image does not exist yet upstream. Default: not deployed.',
  }),
  edge: service.omit({ image: true }).meta({ description: 'Envoy in front of web and API.' }),
});

/** The ZeroTrace services and the edge in front of them. */
export type ServiceOptions = z.output<typeof serviceOptions>;
