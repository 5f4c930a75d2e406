import type { SharedRuleCases } from '../../../support/rule-cases';

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
  ],
};
