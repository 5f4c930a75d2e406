import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'local', set: { 'services.web.resources.limits': { cpu: '20m', memory: '32Mi' } } },
  ],
  failing: [
    {
      base: 'local',
      set: {
        'data.valkey.resources.requests.memory': '1Gi',
        'services.web.resources': {
          requests: { cpu: '1', memory: '32Mi' },
          limits: { cpu: '999m', memory: '32Mi' },
        },
        'logging.kibana': {
          resources: { requests: { cpu: '100m', memory: '2Gi' }, limits: { memory: '1Gi' } },
        },
        'services.agent': {
          image: { repository: 'ghcr.io/example/zerotrace-agent', tag: '0.1.0' },
          resources: { requests: { cpu: '100m', memory: '101Mi' }, limits: { memory: '100Mi' } },
        },
      },
      finds: [
        {
          property: 'data.valkey.resources.requests.memory',
          got: '"1Gi"',
          expected: 'at most the limit, "384Mi"',
          fix: 'lower the request to "384Mi", or raise data.valkey.resources.limits.memory',
        },
        {
          property: 'services.web.resources.requests.cpu',
          got: '"1"',
          expected: 'at most the limit, "999m"',
          fix: 'lower the request to "999m", or raise services.web.resources.limits.cpu',
        },
        {
          property: 'services.agent.resources.requests.memory',
          got: '"101Mi"',
          expected: 'at most the limit, "100Mi"',
          fix: 'lower the request to "100Mi", or raise services.agent.resources.limits.memory',
        },
        {
          property: 'logging.kibana.resources.requests.memory',
          got: '"2Gi"',
          expected: 'at most the limit, "1Gi"',
          fix: 'lower the request to "1Gi", or raise logging.kibana.resources.limits.memory',
        },
      ],
    },
  ],
};
