import { image } from '../constructs/core/image-reference';
import type { Resources } from '../constructs/core/quantity';
import { cloudNativePgNamespace } from './cloudnative-pg';
import type { ControllerOptions } from './controller-options';
import type { PodValues } from './kubernetes-values';
import type { OperatorInstallation } from './operator-installation';

/** An image in the three values that this chart has for it. */
interface SplitImageValues {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
}

/** The values of chart plugin-barman-cloud 0.7.0 that are set here. */
export interface PluginBarmanCloudValues extends PodValues {
  readonly image: SplitImageValues;
  readonly sidecarImage: SplitImageValues;
  readonly crds: { readonly create: boolean };
  readonly service: { readonly name: string; readonly port: number };
}

const registry = 'ghcr.io';
const tag = 'v0.13.0';
const repositories = {
  image: 'cloudnative-pg/plugin-barman-cloud',
  sidecarImage: 'cloudnative-pg/plugin-barman-cloud-sidecar',
};

/** Port on which the plugin listens, and on which its Service is. */
const port = 9090;

/** Serves a few calls for each backup; the copying is done by the sidecars of the PostgreSQL pods. */
const resources: Resources = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } };

/** Installation of the plugin, with the port that CloudNativePG calls it on. */
export type PluginBarmanCloudInstallation = OperatorInstallation<PluginBarmanCloudValues> & {
  /** Port on which CloudNativePG calls the plugin. */
  readonly port: number;
};

/**
 * Barman Cloud plugin of CloudNativePG: backups to object storage. Runs in the operator's namespace, needs cert-manager, and
 * has one pod: its chart replaces it by stopping the old one first, since two are not supported.
 */
export function pluginBarmanCloud({
  imageMirror = registry,
  placement = {},
}: Omit<ControllerOptions, 'replicas'> = {}): PluginBarmanCloudInstallation {
  const split = (name: keyof typeof repositories) => ({ registry: imageMirror, repository: repositories[name], tag });
  return {
    chart: 'plugin-barman-cloud',
    version: '0.7.0',
    repository: 'https://cloudnative-pg.github.io/charts',
    values: {
      image: split('image'),
      sidecarImage: split('sidecarImage'),
      crds: { create: true },
      // Its certificate is for this name.
      service: { name: 'barman-cloud', port },
      resources,
      ...placement,
    },
    // The sidecar is pulled by PostgreSQL pods, into which the plugin puts it.
    images: Object.values(repositories).map((repository) => image(`${registry}/${repository}:${tag}`)),
    pods: [{ name: 'plugin-barman-cloud', replicas: 1, resources }],
    namespace: cloudNativePgNamespace,
    port,
  };
}
