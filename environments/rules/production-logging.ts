import { shown } from '../../constructs/core/problem';
import type { Finding, Rule } from '../rule';
import { isProduction } from '../subjects';

const fewestMasters = 3;

/** The logs of production survive the loss of a node, of a zone, and of the cluster. */
export const productionLogging: Rule = {
  id: 'production-logging',
  reason:
    'Security events are evidence: three masters outlive one of them, a copy in another zone outlives a zone, and only a snapshot ' +
    'outlives a mistaken deletion.',
  check(environment) {
    const { logging } = environment;
    if (!isProduction(environment) || logging === undefined) return [];
    const { nodeSets, copies } = logging.elasticsearch;
    const masters = nodeSets.reduce((sum, { roles, count }) => sum + (roles.includes('master') ? count : 0), 0);
    const findings: Finding[] = [];
    if (masters < fewestMasters) {
      findings.push({
        property: 'logging.elasticsearch.nodeSets',
        got: `${masters} masters`,
        expected: `at least ${fewestMasters}`,
        fix: 'raise the count of a set with the role master',
      });
    }
    if (copies < 1) {
      findings.push({
        property: 'logging.elasticsearch.copies',
        got: shown(copies),
        expected: 'at least 1, which is kept in another zone',
        fix: 'set logging.elasticsearch.copies to 1',
      });
    }
    if (logging.snapshots === undefined) {
      findings.push({
        property: 'logging.snapshots',
        got: 'nothing',
        expected: 'a snapshot each night',
        fix: 'add logging.snapshots',
      });
    }
    return findings;
  },
};
