import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { helmValues } from '../../constructs/kubernetes/helm-values';
import { scratch } from './scratch';

/** A folder of unpacked charts, each in a folder of its name. No chart is part of this repository. */
export const chartsFolder = process.env['ZEROTRACE_CHARTS_DIR'];

const container = z.looseObject({
  name: z.string(),
  image: z.string(),
  resources: z.unknown(),
  securityContext: z.record(z.string(), z.unknown()).optional(),
});

const podTemplate = z.object({
  metadata: z.object({ labels: z.record(z.string(), z.string()) }),
  spec: z.looseObject({
    containers: z.array(container),
    initContainers: z.array(container).default([]),
    serviceAccountName: z.string(),
    securityContext: z.record(z.string(), z.unknown()).optional(),
    nodeSelector: z.record(z.string(), z.string()).default({}),
    tolerations: z.array(z.unknown()).nullish(),
  }),
});

const object = z.looseObject({
  kind: z.string(),
  metadata: z.looseObject({ name: z.string(), annotations: z.record(z.string(), z.string()).nullish() }),
});

/** A Kubernetes object, as far as tests look into every one. */
export type KubernetesObject = z.output<typeof object>;

/** What the real helm makes of a chart with the given values, of which later ones win. */
export function renderChart(helm: string, chart: string, release: string, ...values: object[]): KubernetesObject[] {
  const folder = scratch();
  const files = values.flatMap((each, index) => {
    const file = join(folder, `values-${index}.yaml`);
    writeFileSync(file, helmValues(each));
    return ['--values', file];
  });
  const flags = ['--namespace', 'test', '--kube-version', '1.35.0', '--include-crds', ...files];
  const text = execFileSync(helm, ['template', release, chart, ...flags], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, HELM_CACHE_HOME: folder, HELM_CONFIG_HOME: folder, HELM_DATA_HOME: folder },
  });
  return parseAllDocuments(text).flatMap((document) => {
    const value: unknown = document.toJS({ maxAliasCount: -1 });
    return value === null ? [] : [object.parse(value)];
  });
}

/** The pods that objects make, by the name of the object. */
export function podsOf(objects: readonly KubernetesObject[]) {
  return objects.flatMap(({ kind, metadata, spec }) => {
    if (!['Deployment', 'StatefulSet', 'DaemonSet', 'Job'].includes(kind)) return [];
    const { replicas, template } = z.object({ replicas: z.number().optional(), template: podTemplate }).parse(spec);
    return [{ kind, name: metadata.name, replicas, ...template }];
  });
}

/** Name and version that an unpacked chart gives itself. */
export function chartMetadata(chart: string) {
  const metadata = z.object({ name: z.string(), version: z.string() });
  return metadata.parse(parse(readFileSync(join(chart, 'Chart.yaml'), 'utf8')));
}

/** Default values of an unpacked chart. */
export function chartDefaults(chart: string): unknown {
  return parse(readFileSync(join(chart, 'values.yaml'), 'utf8'));
}

/**
 * Paths of values that a chart's defaults do not have: typing errors, which Helm ignores without a word. Below a default that
 * is empty, and below the paths of `open`, a chart takes any key.
 */
export function unknownPaths(values: unknown, defaults: unknown, open: readonly string[], path = ''): string[] {
  if (!isRecord(values) || open.includes(path)) return [];
  if (!isRecord(defaults)) return defaults === null || defaults === undefined ? [] : [path];
  if (Object.keys(defaults).length === 0) return [];
  return Object.entries(values).flatMap(([key, value]) => {
    const below = path === '' ? key : `${path}.${key}`;
    return key in defaults ? unknownPaths(value, defaults[key], open, below) : [below];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
