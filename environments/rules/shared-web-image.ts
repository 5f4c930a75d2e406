import { shown } from '../../constructs/core/problem';
import { pullReference } from '../../constructs/core/image-reference';
import type { Environment } from '../environment';
import { repeated } from '../repeated';
import type { SharedRule } from '../rule';

/** Each environment has its own build of the web app. */
export const sharedWebImage: SharedRule = {
  id: 'shared-web-image',
  reason:
    'VITE_API_URL is fixed when the web app is built: one image in two environments calls the API of one of them.',
  check(environments) {
    // A digest is the image, under whatever name and tag.
    const which = ({ services: { web } }: Environment) => web.image.digest ?? pullReference(web.image);
    return repeated(environments, which).map(({ earlier, later }) => ({
      where: later.name,
      property: 'services.web.image',
      got: shown(pullReference(later.services.web.image)),
      expected: `another image than that of ${earlier.name}`,
      fix: `build the web app with the API address of ${later.name}, and name that image`,
    }));
  },
};
