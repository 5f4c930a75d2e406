import { resourcePrefix } from '../../../constructs/core/resource-prefix';

it('names the environment', () => {
  expect(resourcePrefix('staging')).toBe('zerotrace-staging');
});
