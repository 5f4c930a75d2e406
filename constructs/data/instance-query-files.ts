import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import { customQueries } from '../../metrics/instance-queries/file';
import { instanceQueries } from '../../metrics/instance-queries/queries';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';

/** What the file follows from. */
export interface InstanceQueryFilesProps {
  /** Namespace of the instances. */
  readonly namespace: INamespace;
  /** Name of the ConfigMap. */
  readonly name: string;
  /** Whether pg_stat_monitor is asked too. */
  readonly statMonitor: boolean;
}

/** The file with the queries. */
export const queriesFile = 'queries.yaml';

/** The queries that CloudNativePG's instances run for metrics, as a ConfigMap. */
export function instanceQueryFiles(scope: Construct, id: string, props: InstanceQueryFilesProps): ConfigFiles {
  const { namespace, name, statMonitor } = props;
  return new ConfigFiles(scope, id, {
    namespace,
    name,
    // The operator watches ConfigMaps with this label only: a changed query is run without anybody's help.
    labels: { 'cnpg.io/reload': 'true' },
    files: { [queriesFile]: stringify(customQueries(instanceQueries({ statMonitor })), { lineWidth: 0 }) },
  });
}
