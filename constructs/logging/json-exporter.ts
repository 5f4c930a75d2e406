import { restrictedContainer } from '../../charts/kubernetes-values';
import type { ImageReference } from '../core/image-reference';
import { image, pullReference } from '../core/image-reference';
import type { ConfigFiles } from '../kubernetes/config-files';
import type { PodPeer } from '../kubernetes/peer';
import type { ScrapeTarget } from '../monitoring/scrape-target';
import type { Job } from '../../metrics/jobs';
import type { jsonModules } from '../../logs/json-exporter';

/** What every json_exporter beside another program has in common. */
export const jsonExporterDefaults = {
  name: 'json-exporter',
  image: image('quay.io/prometheuscommunity/json-exporter:v0.7.0') satisfies ImageReference,
  /** `nobody` of the image. */
  user: 65534,
  port: 7979,
  folder: '/etc/json-exporter',
  file: 'config.yaml',
  resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '64Mi' } },
} as const;

/** The container that asks the program beside it, on the loopback address, and its volume. */
export function jsonExporterContainer(files: ConfigFiles, imageMirror?: string) {
  const { name, user, port, folder, file, resources } = jsonExporterDefaults;
  return {
    container: {
      name,
      image: pullReference(jsonExporterDefaults.image, imageMirror),
      args: [`--config.file=${folder}/${file}`, `--web.listen-address=:${port}`],
      ports: [{ name: 'metrics', containerPort: port }],
      securityContext: { ...restrictedContainer, runAsUser: user },
      resources,
      volumeMounts: [{ name, mountPath: folder, readOnly: true }],
    },
    volume: { name, configMap: { name: files.name } },
  };
}

/** The metrics of a program that has the exporter beside it. */
export function jsonExporterTarget(
  job: Job,
  pods: PodPeer,
  module: (typeof jsonModules)[number],
  target: string,
): ScrapeTarget {
  return { job, pods, port: jsonExporterDefaults.port, path: '/probe', params: { module: [module], target: [target] } };
}
