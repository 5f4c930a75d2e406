import type { RuleCases } from '../../../support/rule-cases';

const digest = `sha256:${'1'.repeat(64)}`;

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'local', set: { 'services.web.image': { repository: 'ghcr.io/example/web', tag: 'latest', digest } } },
  ],
  failing: [
    {
      base: 'local',
      set: { 'services.api.image.tag': 'latest', 'services.web.image.tag': 'main' },
      finds: ['api', 'web'].map((service) => ({
        property: `services.${service}.image.tag`,
        got: service === 'api' ? '"latest"' : '"main"',
        expected: 'a tag with a version, or a digest beside it',
        fix: 'name a released version such as "0.1.0", or add the digest of the image',
      })),
    },
  ],
};
