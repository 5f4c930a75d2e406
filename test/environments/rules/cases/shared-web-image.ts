import type { SharedRuleCases } from '../../../support/rule-cases';

const digest = `sha256:${'a'.repeat(64)}`;

export const cases: SharedRuleCases = {
  passing: [[{ base: 'local' }, { base: 'development' }, { base: 'staging' }, { base: 'production' }]],
  failing: [
    {
      environments: [{ base: 'local' }, { base: 'development', set: { 'services.web.image.tag': '0.1.0-local' } }],
      finds: [
        {
          where: 'development',
          property: 'services.web.image',
          got: '"ghcr.io/example/zerotrace-web:0.1.0-local"',
          expected: 'another image than that of local',
          fix: 'build the web app with the API address of development, and name that image',
        },
      ],
    },
    {
      environments: [
        { base: 'development', set: { 'services.web.image.digest': digest } },
        { base: 'staging', set: { 'services.web.image.digest': digest } },
      ],
      finds: [
        {
          where: 'staging',
          property: 'services.web.image',
          got: expect.stringContaining('-staging@sha256:aaaa'),
          expected: 'another image than that of development',
          fix: 'build the web app with the API address of staging, and name that image',
        },
      ],
    },
  ],
};
