import { managerPaths } from './wazuh-manager-paths';
import { wazuhHost, wazuhNames } from './wazuh-names';

/** URL by which managers reach the indexer, in the namespace of that name. */
export function indexerUrl(namespace: string): string {
  const { name, ports } = wazuhNames.indexer;
  return `https://${wazuhHost(name, namespace)}:${ports.http}`;
}

/** What every manager's configuration says of certificates and the indexer, which is in the namespace of that name. */
export function managerConnections(indexerNamespace: string) {
  const { tls } = managerPaths;
  const files = { certificate: `${tls}/tls.crt`, key: `${tls}/tls.key` };
  return {
    indexer: { urls: [indexerUrl(indexerNamespace)], certificateAuthority: `${tls}/ca.crt`, ...files },
    enrolment: files,
  } as const;
}
