import { z } from 'zod';
import { suricataCaptureOptions, suricataNetworkOptions } from '../../detections/suricata/suricata-network-options';
import { cpu, resourcesSchema } from '../core/quantity';

/** A sensor takes from the node what it was given and no more: both limits are needed. */
const hardResources = z.strictObject({
  ...resourcesSchema.shape,
  limits: z
    .strictObject({
      ...resourcesSchema.shape.limits.shape,
      cpu: cpu().meta({ description: 'CPU above which the container is throttled.' }),
    })
    .meta({ description: 'What the container may take at most.' }),
});

const community = z.strictObject({
  url: z.url({ protocol: /^https$/, error: 'an https URL' }).meta({
    description: 'Rules as suricata-update takes them: a file, or an archive. `%(__version__)s` is the version.',
  }),
  everyHours: z.int().min(1).max(168).default(24).meta({
    description: 'Time between two downloads, by each node.',
    unit: 'hours',
  }),
});

const rules = z.strictObject({
  checkSeconds: z.int().min(5).max(600).default(15).meta({
    description:
      'Time between two looks for changed rules. The kubelet needs up to two minutes to bring them to a node.',
    unit: 'seconds',
  }),
  community: community.optional().meta({
    description:
      'Rules of others beside ours, which every node downloads: it needs a way out. They need memory in both containers. Default: none.',
  }),
});

/** Suricata on every node of an environment. */
export const suricataOptions = z.strictObject({
  tap: z
    .enum(['host', 'pod'])
    .default('host')
    .meta({
      description:
        "Where it listens: `host` the interface of the node's default route, `pod` the node's end of every pod's interface, with the pod's " +
        'own address. See docs/network-sensor.md.',
    }),
  networks: suricataNetworkOptions.prefault({}).meta({ description: 'What Suricata knows of the networks.' }),
  capture: suricataCaptureOptions.prefault({}).meta({ description: 'How it listens, and what it writes.' }),
  rules: rules.prefault({}).meta({ description: 'How rules get to running sensors.' }),
  resources: hardResources
    .default({ requests: { cpu: '200m', memory: '384Mi' }, limits: { cpu: '1', memory: '768Mi' } })
    .meta({
      description:
        'Requests and limits of Suricata on each node. What it reserves for traffic follows from the memory limit.',
    }),
  updater: hardResources
    .default({ requests: { cpu: '20m', memory: '64Mi' }, limits: { cpu: '500m', memory: '256Mi' } })
    .meta({
      description: 'Requests and limits of the container beside it, which tests new rules with a Suricata of its own.',
    }),
});

/** Suricata on every node of an environment. */
export type SuricataOptions = z.output<typeof suricataOptions>;
