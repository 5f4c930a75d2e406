import { environments } from '../environments';
import type { Environment } from '../environments/environment';
import { parseEnvironments } from '../environments/environment';
import { bootstrapAccounts } from '../stacks/bootstrap-accounts';
import { BootstrapStack } from '../stacks/bootstrap-stack';
import { Platform } from '../stacks/platform';
import { repository } from '../environments/repository';
import type { Source } from './synthesis/source';

/** Every environment of this repository, each as one `Platform`, and the bootstrap of each account. */
export const platforms: Source<Environment> = {
  environments,
  parse: parseEnvironments,
  build: (app, environment) => new Platform(app, environment),
  buildCommon: (app, all) =>
    bootstrapAccounts(all).map((account) => new BootstrapStack(app, { ...account, repository })),
};
