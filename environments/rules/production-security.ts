import { shown } from '../../constructs/core/problem';
import type { Finding, Rule } from '../rule';
import { isProduction } from '../subjects';

/** Production that looks for intruders looks everywhere, and keeps what it finds. */
export const productionSecurity: Rule = {
  id: 'production-security',
  reason:
    'What is done in the cluster shows in the audit log alone; findings are lost with a single node of the indexer, and with a single worker agents have nobody to report to while it restarts.',
  check(environment) {
    const wazuh = environment.security?.wazuh;
    if (!isProduction(environment) || wazuh === undefined) return [];
    const { manager, indexer } = wazuh;
    const findings: Finding[] = [];
    const few = (property: string, got: number, least: number) => {
      if (got >= least) return;
      findings.push({ property, got: shown(got), expected: `at least ${least}`, fix: `set it to ${least}` });
    };
    if (manager.audit.kind === 'none') {
      findings.push({
        property: 'security.wazuh.manager.audit.kind',
        got: '"none"',
        expected: 'a source of the audit log',
        fix: 'set it to "cloudwatch"',
      });
    }
    few('security.wazuh.manager.workers.replicas', manager.workers.replicas, 2);
    few('security.wazuh.indexer.replicas', indexer.replicas, 3);
    return findings;
  },
};
