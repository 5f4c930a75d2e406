import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { images, isProduction } from '../subjects';

/** Production runs exactly the image that was tested. */
export const productionDigest: Rule = {
  id: 'production-digest',
  reason: 'A tag can be pushed again; a digest cannot: production runs the bytes that staging tested.',
  check(environment) {
    if (!isProduction(environment)) return [];
    return images(environment)
      .filter(({ value }) => value.digest === undefined)
      .map(({ path, value }) => ({
        property: `${path}.digest`,
        got: shown(value.digest),
        expected: 'the digest of the image index, sha256:...',
        fix: `add the digest of ${value.repository}:${value.tag} as the registry shows it`,
      }));
  },
};
