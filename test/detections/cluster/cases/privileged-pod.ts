import { privilegedNamespaces } from '../../../../detections/wazuh/trusted-identities';
import { auditEvent, type AuditProps } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const container = { name: 'main', image: 'busybox' };
const privileged = { ...container, securityContext: { privileged: true } };

const pod = (spec: object, props: Partial<AuditProps> = {}, metadata: object = {}) =>
  auditEvent({
    user: 'system:serviceaccount:kube-system:replicaset-controller',
    verb: 'create',
    resource: 'pods',
    namespace: 'default',
    name: 'tool',
    code: 201,
    request: {
      kind: 'Pod',
      apiVersion: 'v1',
      metadata: { name: 'tool', ...metadata },
      spec: { containers: [container], ...spec },
    },
    ...props,
  });

const open = { containers: [privileged] };

export const privilegedPod: WazuhProof = {
  positive: [
    { title: 'a privileged container', event: pod(open), rule: 100_240 },
    { title: 'a privileged container that runs first', event: pod({ initContainers: [privileged] }) },
    { title: 'the processes of the node', event: pod({ hostPID: true }) },
    { title: 'the memory of the node', event: pod({ hostIPC: true }) },
    { title: 'the network of the node', event: pod({ hostNetwork: true }) },
    { title: 'the root of the node', event: pod({ volumes: [{ name: 'root', hostPath: { path: '/', type: '' } }] }) },
    { title: 'by whoever applies the stacks', event: pod(open, { user: 'kubernetes-admin' }) },
    {
      title: 'more fields before it than are decoded',
      event: pod(
        open,
        {},
        { annotations: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a${index}`, 'b'])) },
      ),
    },
    { title: 'a namespace that is called like one that may', event: pod(open, { namespace: 'kube-system-2' }) },
    { title: 'a namespace whose name ends like one that may', event: pod(open, { namespace: 'not-kube-system' }) },
  ],
  negative: [
    ...privilegedNamespaces.map((namespace) => ({ title: `a pod of ${namespace}`, event: pod(open, { namespace }) })),
    { title: 'an ordinary pod', event: pod({}) },
    {
      title: 'a pod that says that it is not',
      event: pod({ hostPID: false, containers: [{ ...container, securityContext: { privileged: false } }] }),
    },
    {
      title: 'a directory of the node',
      event: pod({ volumes: [{ name: 'logs', hostPath: { path: '/var/log', type: '' } }] }),
    },
    {
      title: 'a pod with the words in a text',
      event: pod({}, {}, { annotations: { last: '{"privileged":true,"hostPID":true}' } }),
    },
    { title: 'a pod that was refused', event: pod(open, { code: 403 }) },
    { title: 'a pod that failed on the way', event: pod(open, { code: 502 }) },
    { title: 'a change of a pod', event: pod(open, { verb: 'patch', code: 200 }) },
    { title: 'a verb that contains it', event: pod(open, { verb: 'recreate' }) },
    { title: 'a verb that begins with it', event: pod(open, { verb: 'creates' }) },
    { title: 'what makes pods: its pods are found', event: pod(open, { resource: 'deployments', group: 'apps' }) },
    { title: 'resources that end alike', event: pod(open, { resource: 'nodepods' }) },
    { title: 'resources that begin alike', event: pod(open, { resource: 'podsets' }) },
    { title: 'a request that begins', event: pod(open, { stage: 'RequestReceived' }) },
    { title: 'a stage that ends alike', event: pod(open, { stage: 'NoResponseComplete' }) },
    { title: 'a stage that begins alike', event: pod(open, { stage: 'ResponseCompleted' }) },
  ],
};
