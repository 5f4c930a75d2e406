import type { LogRetention } from '../logging-options';
import { logDatasetNames, dataStream } from '../datasets';
import { componentTemplates, indexTemplates } from './index-templates';
import { lifecyclePolicies } from './lifecycle-policies';
import { metricsDataStreams } from './metrics-streams';
import type { SnapshotOptions } from './snapshots';
import { snapshotPolicies, snapshotRepositories } from './snapshots';

/** What Elasticsearch is to hold follows from this. */
export interface ElasticsearchInput {
  /** Name of the environment. */
  readonly environment: string;
  /** Days by kind. */
  readonly retentionDays: LogRetention;
  /** Copies of each shard beside the first. */
  readonly copies: number;
  /** Where snapshots go. @default - nowhere */
  readonly snapshots?: SnapshotOptions;
}

/** Everything that the set-up job brings into Elasticsearch, by kind and name. */
export interface ElasticsearchResources {
  readonly lifecyclePolicies: Readonly<Record<string, object>>;
  readonly componentTemplates: Readonly<Record<string, object>>;
  readonly indexTemplates: Readonly<Record<string, object>>;
  readonly snapshotRepositories: Readonly<Record<string, object>>;
  readonly snapshotPolicies: Readonly<Record<string, object>>;
  readonly dataStreams: readonly string[];
}

/** Templates, policies, repositories and data streams of an environment. */
export function elasticsearchResources(input: ElasticsearchInput): ElasticsearchResources {
  const { environment, retentionDays, snapshots } = input;
  return {
    lifecyclePolicies: lifecyclePolicies(retentionDays),
    componentTemplates: componentTemplates(input),
    indexTemplates: indexTemplates(),
    snapshotRepositories: snapshots === undefined ? {} : snapshotRepositories(snapshots),
    snapshotPolicies: snapshots === undefined ? {} : snapshotPolicies(snapshots),
    dataStreams: [...logDatasetNames.map((name) => dataStream(name, environment)), ...metricsDataStreams(environment)],
  };
}
