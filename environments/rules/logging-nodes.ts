import { shown } from '../../constructs/core/problem';
import type { NodeSetOptions } from '../../constructs/logging/logging-options';
import type { Finding, Rule } from '../rule';

/** Roles without which Elasticsearch does not start, or keeps nothing. */
const neededRoles = ['master', 'data_content', 'data_hot'] as const;

const property = 'logging.elasticsearch.nodeSets';

/** The nodes of Elasticsearch make a cluster. */
export const loggingNodes: Rule = {
  id: 'logging-nodes',
  reason:
    'Two masters stop when one of them does; without data_content Kibana keeps nothing, and a copy has no place beside its first: the cluster ' +
    'would stay yellow.',
  check({ logging }) {
    if (logging === undefined) return [];
    const { nodeSets, copies } = logging.elasticsearch;
    const names = nodeSets.map(({ name }) => name);
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    const missing = neededRoles.filter((role) => nodes(nodeSets, role) === 0);
    const crowded = (['data_content', 'data_hot', 'data_warm'] as const).filter((role) => {
      const count = nodes(nodeSets, role);
      return count > 0 && count <= copies;
    });
    return [
      ...finding(repeated.length > 0, {
        property,
        got: `the name ${shown(repeated[0])} twice`,
        expected: 'a name for each set',
        fix: 'rename a set, or join the two',
      }),
      ...finding(missing.length > 0, {
        property,
        got: `no node with ${missing.join(', ')}`,
        expected: `nodes with ${neededRoles.join(', ')}`,
        fix: 'add the role to a set',
      }),
      ...finding(nodes(nodeSets, 'master') === 2, {
        property,
        got: '2 masters',
        expected: 'one master, or three and more',
        fix: 'make it three: two of two must agree',
      }),
      ...finding(crowded.length > 0, {
        property: 'logging.elasticsearch.copies',
        got: String(copies),
        expected: `more nodes than that with ${crowded.join(', ')}`,
        fix: 'add nodes, or ask for fewer copies',
      }),
    ];
  },
};

function nodes(sets: readonly NodeSetOptions[], role: NodeSetOptions['roles'][number]): number {
  return sets.reduce((sum, { roles, count }) => sum + (roles.includes(role) ? count : 0), 0);
}

function finding(broken: boolean, found: Finding): readonly Finding[] {
  return broken ? [found] : [];
}
