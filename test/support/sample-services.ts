import type { Construct } from 'constructs';
import { image } from '../../constructs/core/image-reference';
import { secretOptions } from '../../constructs/core/secret-options';
import { SecretSource } from '../../constructs/core/secret-source';
import type { PostgresEndpoint } from '../../constructs/data/postgres-endpoint';
import type { ValkeyEndpoint } from '../../constructs/data/valkey-endpoint';
import type { INamespace } from '../../constructs/kubernetes/namespace';
import type { PodPeer } from '../../constructs/kubernetes/peer';

/** The namespace of the services. */
export const servicesNamespace: INamespace = { name: 'zerotrace', isolated: true };

/** Pods in the namespace of the data. */
export function dataPeer(name: string): PodPeer {
  const namespace = { name: 'zerotrace-data', isolated: true };
  return { kind: 'pods', name, namespace, labels: { 'app.kubernetes.io/name': name } };
}

/** A PostgreSQL behind a pooler. */
export const samplePostgres: PostgresEndpoint = {
  host: 'zerotrace-postgres-pooler.zerotrace-data.svc',
  port: 5432,
  peer: dataPeer('zerotrace-postgres-pooler'),
  sslMode: 'require',
  databases: {
    api: { name: 'zerotrace', user: 'zerotrace_api' },
    enrichment: { name: 'cve_db', user: 'zerotrace_enrichment' },
  },
  clientImage: image('ghcr.io/example/postgresql:17.5'),
  server: { host: 'zerotrace-postgres-rw.zerotrace-data.svc', peer: dataPeer('zerotrace-postgres') },
};

/** A Valkey. */
export const sampleValkey: ValkeyEndpoint = {
  host: 'zerotrace-valkey.zerotrace-data.svc',
  port: 6379,
  peer: dataPeer('zerotrace-valkey'),
};

/** Secrets from variables, at their first revision. */
export function sampleSecrets(scope: Construct): SecretSource {
  return new SecretSource(scope, 'secrets', { options: secretOptions.parse({}) });
}

/** Options of a service, by its name. */
export const sampleService = (name: string) => ({
  image: image(`ghcr.io/example/${name}:1.0.0`),
  replicas: 1,
  resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
});
