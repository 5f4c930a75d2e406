import { environments } from '../environments';
import type { Environment } from '../environments/environment';
import { parseEnvironment } from '../environments/environment';
import { Platform } from '../stacks/platform';
import type { Source } from './synthesis/source';

/** Every environment of this repository, each as one `Platform`. */
export const platforms: Source<Environment> = {
  environments,
  parse: parseEnvironment,
  build: (app, environment) => new Platform(app, environment),
};
