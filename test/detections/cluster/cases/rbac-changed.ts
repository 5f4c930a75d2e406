import { controllers, deployer, operators } from './identities';
import { auditEvent, type AuditProps } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const rbac = (props: Partial<AuditProps>) =>
  auditEvent({
    user: 'arn:aws:sts::111122223333:assumed-role/engineer/eve',
    verb: 'create',
    group: 'rbac.authorization.k8s.io',
    resource: 'clusterrolebindings',
    name: 'me-admin',
    code: 201,
    ...props,
  });

export const rbacChanged: WazuhProof = {
  positive: [
    { title: 'somebody binds a role', event: rbac({}), rule: 100_220 },
    ...['update', 'patch', 'delete', 'deletecollection'].map((verb) => ({
      title: `somebody's ${verb} of a role`,
      event: rbac({ verb, code: 200 }),
    })),
    { title: 'a pod of the services', event: rbac({ user: 'system:serviceaccount:zerotrace:zerotrace-api' }) },
    {
      title: 'an add-on of kube-system that is none of its controllers',
      event: rbac({ user: 'system:serviceaccount:kube-system:aws-node' }),
    },
    { title: 'a user who is called like a component', event: rbac({ user: 'eve-eks:addon-manager' }) },
    { title: 'a user whose name begins like a component', event: rbac({ user: 'system:apiserver-eve' }) },
    {
      title: 'a role with the name of the apply role before its own',
      event: rbac({ user: 'arn:aws:sts::111122223333:assumed-role/zerotrace-apply-not/eve' }),
    },
    {
      title: "another account's role of that name",
      event: rbac({ user: 'arn:aws:sts::444455556666:assumed-role/zerotrace-apply/eve' }),
    },
    { title: "a user who has an administrator's name in front", event: rbac({ user: 'kubernetes-admin-eve' }) },
    { title: "a user who has an administrator's name behind", event: rbac({ user: 'eve-kubernetes-admin' }) },
    {
      title: "a user who has an operator's name behind",
      event: rbac({ user: 'x:system:serviceaccount:cnpg-system:cloudnative-pg' }),
    },
    {
      title: "a user who has an operator's name in front",
      event: rbac({ user: 'system:serviceaccount:cnpg-system:cloudnative-pg-2' }),
    },
  ],
  negative: [
    ...deployer.map((user) => ({ title: `${user} applies the stacks`, event: rbac({ user }) })),
    ...controllers.map((user) => ({ title: `${user} keeps roles`, event: rbac({ user, verb: 'update', code: 200 }) })),
    ...[operators.postgres, operators.backups].map((user) => ({
      title: `${user} makes a role for a cluster of PostgreSQL`,
      event: rbac({ user, resource: 'roles', namespace: 'zerotrace-data' }),
    })),
    { title: 'somebody reads roles', event: rbac({ verb: 'list', code: 200 }) },
    { title: 'a change that was refused', event: rbac({ code: 403 }) },
    { title: 'a change that failed on the way', event: rbac({ code: 502 }) },
    { title: 'a verb that contains one', event: rbac({ verb: 'recreate' }) },
    { title: 'a verb that begins with one', event: rbac({ verb: 'creates' }) },
    { title: 'a change that begins', event: rbac({ stage: 'RequestReceived' }) },
    { title: 'a stage that ends alike', event: rbac({ stage: 'NoResponseComplete' }) },
    { title: 'a stage that begins alike', event: rbac({ stage: 'ResponseCompleted' }) },
    {
      title: 'a check of rights',
      event: rbac({ group: 'authorization.k8s.io', resource: 'selfsubjectaccessreviews' }),
    },
    { title: 'a group that ends alike', event: rbac({ group: 'my.rbac.authorization.k8s.io' }) },
    { title: 'a group that begins alike', event: rbac({ group: 'rbac.authorization.k8s.io.example' }) },
    { title: 'a group that only looks alike', event: rbac({ group: 'rbacxauthorization.k8s.io' }) },
  ],
};
