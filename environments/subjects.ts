import type { ManagedClusterOptions } from '../constructs/cluster/cluster-options';
import type { ImageReference } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import { resourcesSchema } from '../constructs/core/quantity';
import type { AwsTarget, Environment } from './environment';

/** The AWS target of an environment, undefined for any other. */
export function awsTarget(environment: Environment): AwsTarget | undefined {
  return environment.target.kind === 'aws' ? environment.target : undefined;
}

/** The cluster that an environment creates, undefined where it uses one that exists. */
export function managedCluster(environment: Environment): ManagedClusterOptions | undefined {
  const cluster = awsTarget(environment)?.cluster;
  return cluster?.kind === 'managed' ? cluster : undefined;
}

/** Whether the stricter rules of production apply. */
export function isProduction(environment: Environment): boolean {
  return environment.tier === 'production';
}

/** Something at a path of an environment. */
export interface At<T> {
  /** Path of the field. */
  readonly path: string;
  /** What stands there. */
  readonly value: T;
}

/** Every image that an environment names. */
export function images({ services, data: { postgres } }: Environment): readonly At<ImageReference>[] {
  const { api, enrichment, web, agent } = services;
  return [
    ...(postgres.kind === 'cloudnative-pg' && postgres.image !== undefined
      ? [{ path: 'data.postgres.image', value: postgres.image }]
      : []),
    { path: 'services.api.image', value: api.image },
    { path: 'services.enrichment.image', value: enrichment.image },
    { path: 'services.web.image', value: web.image },
    ...(agent === undefined ? [] : [{ path: 'services.agent.image', value: agent.image }]),
  ];
}

/** Requests and limits of everything that an environment sizes, wherever they stand in it. */
export function workloadResources(environment: Environment): readonly At<Resources>[] {
  return resourcesIn(environment, '');
}

function resourcesIn(value: unknown, path: string): readonly At<Resources>[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = resourcesSchema.safeParse(value);
  if (found.success) return [{ path, value: found.data }];
  return Object.entries(value).flatMap(([key, below]) => {
    if (Array.isArray(value)) return resourcesIn(below, `${path}[${key}]`);
    return resourcesIn(below, path === '' ? key : `${path}.${key}`);
  });
}
