import { hostMount } from '../wazuh/host-paths';
import type { WazuhRule } from '../wazuh/wazuh-rule';

/** What a rule about files of a node is made of. */
export interface FileChangedProps {
  readonly id: number;
  readonly level: number;
  /** Pattern of the path on the node, without the first `/`. */
  readonly files: string;
  readonly description: string;
}

/** A rule that takes what syscheck says of files of the node: changed (550), removed (553) or new (554). */
export function fileChanged({ id, level, files, description }: FileChangedProps): WazuhRule {
  return {
    id,
    level,
    parent: { sids: [550, 553, 554] },
    fields: [{ field: 'file', pattern: `^${hostMount}/(?:${files})` }],
    description,
  };
}
