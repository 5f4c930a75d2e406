import type { RuleCases } from '../../../support/rule-cases';

const login = {
  kind: 'login',
  issuer: 'https://login.example.com',
  clientId: 'monitoring',
  emailDomains: ['example.com'],
};
const ingress = {
  host: 'monitoring.example.com',
  className: 'traefik',
  controllerNamespace: 'kube-system',
  tls: { kind: 'secret', name: 'monitoring-tls' },
};

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'local', set: { 'monitoring.access': { ...login, ingress } } },
    { base: 'production', set: { 'monitoring.access': login } },
  ],
  failing: [
    {
      base: 'local',
      set: { 'monitoring.access': login },
      finds: [
        {
          property: 'monitoring.access.ingress',
          got: 'nothing',
          expected: 'host, class and certificate of an Ingress with a kubeconfig target',
          fix: 'add monitoring.access.ingress, or set monitoring.access to { kind: "port-forward" }',
        },
      ],
    },
    {
      base: 'production',
      set: { 'monitoring.access': { ...login, ingress } },
      finds: [
        {
          property: 'monitoring.access.ingress',
          got: '"monitoring.example.com"',
          expected: 'nothing on AWS: the host is monitoring.zerotrace.example.com',
          fix: 'remove monitoring.access.ingress',
        },
      ],
    },
  ],
};
