import type { App } from 'cdktf';
import { mirrorProviders } from '../constructs/core/mirror-providers';
import { environments } from '../environments';
import type { Environment } from '../environments/environment';
import { parseEnvironments } from '../environments/environment';
import { environmentCost } from '../environments/layer-cost';
import { repository } from '../environments/repository';
import { bootstrapAccounts } from '../stacks/bootstrap-accounts';
import { BootstrapStack } from '../stacks/bootstrap-stack';
import { Platform } from '../stacks/platform';
import { commonExports, environmentExports } from './exports';
import type { Source } from './synthesis/source';

/** Every environment of this repository, each as one `Platform`, and the bootstrap of each account. */
export const platforms: Source<Environment> = {
  environments,
  parse: parseEnvironments,
  build: (app, environment) => new Platform(app, environment),
  buildCommon,
  exports: environmentExports,
  cost: environmentCost,
  commonExports,
};

function buildCommon(app: App, all: readonly Environment[]): void {
  for (const account of bootstrapAccounts(all)) {
    const stack = new BootstrapStack(app, { ...account, repository });
    const names = account.environments.map(({ name }) => name);
    const mirror = all.find(({ name, mirrors }) => names.includes(name) && mirrors.providers !== undefined)?.mirrors;
    if (mirror?.providers !== undefined) mirrorProviders(stack, mirror.providers);
  }
}
