import type { LogRetention, StreamKind } from '../logging-options';
import { streamKinds } from '../logging-options';
import { managed, resourceName } from './managed';

/** Index lifecycle policy of a kind. */
export function lifecyclePolicyName(kind: StreamKind): string {
  return resourceName(kind);
}

/**
 * One policy for each kind: a new index each day or at 20 GiB, after two days to nodes with `data_warm` where there are any, and gone
 * after the retention. Phases of the Basic licence only: searchable snapshots need a paid one.
 */
export function lifecyclePolicies(retention: LogRetention): Readonly<Record<string, object>> {
  return Object.fromEntries(
    streamKinds.map((kind) => [lifecyclePolicyName(kind), { policy: policy(retention[kind]) }]),
  );
}

/** Days in which most searches are made: after that an index moves. */
const hotDays = 2;

function policy(days: number) {
  const warm = {
    min_age: `${hotDays}d`,
    actions: {
      set_priority: { priority: 50 },
      readonly: {},
      // Searches of old days read one segment, which also takes the least room.
      forcemerge: { max_num_segments: 1 },
    },
  };
  return {
    _meta: managed,
    phases: {
      hot: {
        min_age: '0ms',
        actions: {
          set_priority: { priority: 100 },
          rollover: { max_age: '1d', max_primary_shard_size: '20gb' },
        },
      },
      ...(days > hotDays && { warm }),
      // Counted from the rollover: an index is kept for up to a day more.
      delete: { min_age: `${days}d`, actions: { delete: {} } },
    },
  };
}
