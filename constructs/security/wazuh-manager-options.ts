import { z } from 'zod';
import { resourcesSchema, size } from '../core/quantity';

/** The figures of wazuh-kubernetes for EKS (envs/eks/wazuh-master-resources.yaml), with half of its CPU: the other half is not reserved. */
const managerResources = () =>
  resourcesSchema.default({ requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '2', memory: '2Gi' } });

const auditSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('none').meta({ description: 'The audit log is not read: detections of the cluster find nothing.' }),
  }),
  z.strictObject({
    kind: z.literal('cloudwatch').meta({
      description: 'EKS: the master reads the log group of the control plane. AWS environments only.',
    }),
    intervalMinutes: z.number().int().min(1).max(60).default(1).meta({
      description: 'How often the log group is asked.',
      unit: 'minutes',
    }),
  }),
  z.strictObject({
    kind: z
      .literal('file')
      .meta({ description: 'A file of the nodes of the control plane: the agents there read it.' }),
    path: z
      .string()
      .regex(/^(?:\/[\w.-]+)+$/, 'an absolute path of letters, digits, "_", "." and "-"')
      .default('/var/log/kubernetes/audit/audit.log')
      .meta({
        description:
          "Path on the node: `--audit-log-path` of the API server. Default: the one of Kubernetes' documentation.",
      }),
    deployers: z.array(z.string().min(1)).default([]).meta({
      description:
        'Users of the Kubernetes API who apply the stacks, as the audit log names them: they make roles and read secrets, and are not reported for it.',
    }),
  }),
]);

/** Wazuh's managers: the master, to which agents enrol, and the workers, to which they send events. */
export const wazuhManagerOptions = z.strictObject({
  master: z
    .strictObject({
      resources: managerResources().meta({ description: 'Requests and limits of the master, without its sidecars.' }),
      storage: size()
        .default('20Gi')
        .meta({ description: 'Volume of the master: agents, rules, alerts of the last days.' }),
    })
    .prefault({})
    .meta({ description: 'The master. There is one.' }),
  workers: z
    .strictObject({
      replicas: z.number().int().min(1).max(10).default(1).meta({ description: 'Workers.', unit: 'pods' }),
      resources: managerResources().meta({ description: 'Requests and limits of one worker, without its sidecars.' }),
      storage: size().default('20Gi').meta({ description: 'Volume of one worker: alerts of the last days.' }),
    })
    .prefault({})
    .meta({ description: 'The workers.' }),
  audit: auditSource
    .default({ kind: 'none' })
    .meta({ description: 'Where the audit log of the Kubernetes API comes from.' }),
});

/** Wazuh's managers. */
export type WazuhManagerOptions = z.output<typeof wazuhManagerOptions>;

/** Where the audit log of the Kubernetes API comes from. */
export type AuditSource = WazuhManagerOptions['audit'];
