import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      remove: ['services.web.image.digest'],
      finds: [
        {
          property: 'services.web.image.digest',
          got: 'nothing',
          expected: 'the digest of the image index, sha256:...',
          fix: 'add the digest of ghcr.io/example/zerotrace-web:0.1.0-production as the registry shows it',
        },
      ],
    },
  ],
};
