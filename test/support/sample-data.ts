import { parse } from 'yaml';
import { dataOptions } from '../../constructs/data/data-options';
import type { CloudNativePgOptions, DataOptions, RdsOptions } from '../../constructs/data/data-options';
import type { INamespace } from '../../constructs/kubernetes/namespace';
import type { OperatorHandle } from '../../constructs/kubernetes/operator-handle';
import type { Manifest } from '../../constructs/kubernetes/manifest-release';
import type { Synthesized } from './synthesize';
import { resources } from './synthesize';

/** The namespace of the databases. */
export const dataNamespace: INamespace = { name: 'zerotrace-data', isolated: true };

/** CloudNativePG, deployed by another stack. */
export const samplePostgresOperator: OperatorHandle = {
  peer: {
    kind: 'pods',
    name: 'cloudnative-pg',
    namespace: { name: 'cnpg-system', isolated: true },
    labels: { 'app.kubernetes.io/name': 'cloudnative-pg' },
  },
  ready: [],
};

const valkey = { resources: { requests: { cpu: '50m', memory: '320Mi' }, limits: { memory: '384Mi' } } };

/** Options of PostgreSQL in the cluster, with defaults filled in. */
export function sampleCloudNativePg(change: Readonly<Record<string, unknown>> = {}): CloudNativePgOptions {
  const { postgres } = dataOptions.parse({
    valkey,
    postgres: {
      kind: 'cloudnative-pg',
      instances: 1,
      storage: '5Gi',
      walStorage: '2Gi',
      resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '1Gi' } },
      ...change,
    },
  });
  if (postgres.kind !== 'cloudnative-pg') throw new Error('the sample runs in the cluster');
  return postgres;
}

/** Options of RDS, with defaults filled in. */
export function sampleRds(change: Readonly<Record<string, unknown>> = {}): RdsOptions {
  const { postgres } = dataOptions.parse({
    valkey,
    postgres: { kind: 'rds', instanceClass: 'db.m7g.large', storage: '100Gi', ...change },
  });
  if (postgres.kind !== 'rds') throw new Error('the sample is RDS');
  return postgres;
}

/** Options of Valkey, with defaults filled in. */
export function sampleValkeyOptions(): DataOptions['valkey'] {
  return dataOptions.parse({ valkey, postgres: sampleCloudNativePg() }).valkey;
}

/** A secret that is known only while Terraform runs. */
export const sampleSecret = (name: string, revision = 1) => ({ reference: `\${var.${name}}`, revision });

/** The objects of every release of custom resources, as Helm reads them (YAML 1.1), by kind. */
export function manifestsOf(synthesized: Synthesized): Readonly<Record<string, Manifest>> {
  return Object.fromEntries(allManifestsOf(synthesized).map((manifest) => [manifest.kind, manifest]));
}

/** The objects of every release of custom resources, in their order. */
export function allManifestsOf(synthesized: Synthesized): readonly Manifest[] {
  return resources(synthesized, 'helm_release').flatMap(([, { values }]) => {
    const [text] = values as readonly string[];
    return (parse(text ?? '', { version: '1.1' }) as { manifests: readonly Manifest[] }).manifests;
  });
}
