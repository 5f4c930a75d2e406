import { controllers, deployer, operators, readers } from './identities';
import { auditEvent, type AuditProps } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const read = (props: Partial<AuditProps>) =>
  auditEvent({
    user: 'arn:aws:sts::111122223333:assumed-role/engineer/eve',
    verb: 'get',
    resource: 'secrets',
    namespace: 'zerotrace-data',
    name: 'zerotrace-postgres-app',
    ...props,
  });

export const secretRead: WazuhProof = {
  positive: [
    { title: 'somebody reads a password', event: read({}), rule: 100_230 },
    { title: 'somebody reads all of a namespace', event: read({ verb: 'list', name: undefined }) },
    { title: 'somebody watches them', event: read({ verb: 'watch', name: undefined }) },
    { title: 'it is refused', event: read({ code: 403 }) },
    { title: 'it is refused to somebody unknown', event: read({ user: 'system:anonymous', code: 401 }) },
    { title: 'a pod of the services', event: read({ user: 'system:serviceaccount:zerotrace:zerotrace-api' }) },
    { title: 'an add-on of kube-system', event: read({ user: 'system:serviceaccount:kube-system:aws-node' }) },
    {
      title: "a service account with an operator's name in another namespace",
      event: read({ user: 'system:serviceaccount:default:elastic-operator' }),
    },
    { title: "a user who has an operator's name behind", event: read({ user: `x:${operators.elastic}` }) },
    { title: "a user who has an operator's name in front", event: read({ user: `${operators.elastic}-2` }) },
    { title: 'a user who is called like a component', event: read({ user: 'eve-eks:addon-manager' }) },
    { title: 'a user whose name begins like a component', event: read({ user: 'system:apiserver-eve' }) },
    { title: "a user who has an administrator's name in front", event: read({ user: 'kubernetes-admin-eve' }) },
    { title: "a user who has an administrator's name behind", event: read({ user: 'eve-kubernetes-admin' }) },
  ],
  negative: [
    ...deployer.map((user) => ({ title: `${user} reads a release`, event: read({ user }) })),
    ...controllers.map((user) => ({ title: `${user} reads`, event: read({ user, verb: 'list' }) })),
    ...[...Object.values(operators), ...readers].map((user) => ({
      title: `${user} watches`,
      event: read({ user, verb: 'watch' }),
    })),
    { title: 'somebody writes one', event: read({ verb: 'create', code: 201 }) },
    { title: 'one that is not there', event: read({ code: 404 }) },
    { title: 'a watch that begins', event: read({ verb: 'watch', stage: 'ResponseStarted' }) },
    { title: 'a configuration', event: read({ resource: 'configmaps' }) },
    { title: 'resources that end alike', event: read({ resource: 'externalsecrets' }) },
    { title: 'resources that begin alike', event: read({ resource: 'secretstores' }) },
    { title: 'a verb that contains one', event: read({ verb: 'forget' }) },
    { title: 'a verb that begins with one', event: read({ verb: 'gets' }) },
    { title: 'a stage that ends alike', event: read({ stage: 'NoResponseComplete' }) },
    { title: 'a stage that begins alike', event: read({ stage: 'ResponseCompleted' }) },
    { title: 'a code with another in it', event: read({ code: 502 }) },
  ],
};
