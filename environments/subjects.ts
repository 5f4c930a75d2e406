import type { ManagedClusterOptions } from '../constructs/cluster/cluster-options';
import type { ImageReference } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
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

/** Requests and limits of everything that an environment sizes. */
export function workloadResources({ data, services, monitoring }: Environment): readonly At<Resources>[] {
  const { postgres, valkey } = data;
  const { api, enrichment, web, edge, agent } = services;
  return [
    ...(postgres.kind === 'cloudnative-pg' ? [{ path: 'data.postgres.resources', value: postgres.resources }] : []),
    { path: 'data.valkey.resources', value: valkey.resources },
    { path: 'services.api.resources', value: api.resources },
    { path: 'services.enrichment.resources', value: enrichment.resources },
    { path: 'services.web.resources', value: web.resources },
    { path: 'services.edge.resources', value: edge.resources },
    ...(agent === undefined ? [] : [{ path: 'services.agent.resources', value: agent.resources }]),
    { path: 'monitoring.prometheus.resources', value: monitoring.prometheus.resources },
    { path: 'monitoring.grafana.resources', value: monitoring.grafana.resources },
    ...thanosResources(monitoring.thanos),
  ];
}

function thanosResources(thanos: Environment['monitoring']['thanos']): readonly At<Resources>[] {
  if (thanos === undefined) return [];
  const { query, store, compactor, ruler } = thanos;
  return Object.entries({ query, store, compactor, ruler }).map(([part, { resources }]) => ({
    path: `monitoring.thanos.${part}.resources`,
    value: resources,
  }));
}
