import { isMovingTag } from '../../constructs/core/image-reference';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { images } from '../subjects';

/** A tag must keep its meaning. */
export const movingTag: Rule = {
  id: 'moving-tag',
  reason: 'A tag such as "latest" names another image tomorrow: a restarted pod would run code that no one deployed.',
  check(environment) {
    return images(environment)
      .filter(({ value }) => value.digest === undefined && isMovingTag(value.tag))
      .map(({ path, value }) => ({
        property: `${path}.tag`,
        got: shown(value.tag),
        expected: 'a tag with a version, or a digest beside it',
        fix: 'name a released version such as "0.1.0", or add the digest of the image',
      }));
  },
};
