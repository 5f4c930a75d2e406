import { development } from './development';
import type { EnvironmentInput } from './environment';
import { local } from './local';
import { production } from './production';
import { staging } from './staging';

export { development, local, production, staging };

/** Every environment that ships, in the order in which a change travels. */
export const environments: readonly EnvironmentInput[] = [local, development, staging, production];
