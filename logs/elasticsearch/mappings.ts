import type { LogField } from '../fields';
import { logField, logFieldNames } from '../fields';

/** A mapping of Elasticsearch: an object with fields below it, or a field. */
export interface Mapping {
  readonly type?: string;
  readonly ignore_above?: number;
  readonly ignore_malformed?: boolean;
  readonly properties?: Readonly<Record<string, Mapping>>;
}

/** Longest keyword that is indexed, in characters: Lucene takes 32,766 bytes, and nobody searches for more than this. */
const ignoreAbove = 1024;

/**
 * What Elasticsearch makes of records, from the contract. Numbers and addresses that are none keep their document: what is not
 * understood is not indexed, and the line stays readable.
 */
export function logMappings() {
  return {
    // Kept in the document, not indexed: a line cannot add fields to the index, and none is refused for one that it has too many.
    dynamic: false,
    date_detection: false,
    properties: nest(logFieldNames.map((name) => [name.split('.'), fieldMapping(logField(name))])),
  };
}

function fieldMapping({ type, ignoreAbove: own = ignoreAbove }: LogField): Mapping {
  switch (type) {
    case 'keyword':
    case 'flattened':
      return { type, ignore_above: own };
    case 'long':
    case 'double':
    case 'ip':
      return { type, ignore_malformed: true };
    default:
      return { type };
  }
}

type Leaf = readonly [path: readonly string[], mapping: Mapping];

function nest(leaves: readonly Leaf[]): Record<string, Mapping> {
  const names = [...new Set(leaves.map(([[first = '']]) => first))];
  return Object.fromEntries(
    names.map((name) => {
      const below = leaves.filter(([[first]]) => first === name);
      const [own] = below;
      if (below.length === 1 && own?.[0].length === 1) return [name, own[1]];
      return [name, { properties: nest(below.map(([path, mapping]) => [path.slice(1), mapping])) }];
    }),
  );
}
