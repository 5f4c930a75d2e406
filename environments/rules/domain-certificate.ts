import { shown } from '../../constructs/core/problem';
import { loginLabel } from '../monitoring-access';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

// ACM: "the first domain name that you specify cannot exceed 64 octets" (RequestCertificate, DomainName).
const longest = 64;

/** Domains that a public certificate can name, that of monitoring among them. */
export const domainCertificate: Rule = {
  id: 'domain-certificate',
  reason:
    'The certificate is validated by public DNS: it needs a name of at least two labels and at most 64 characters, with "monitoring." in front where people log in there.',
  check(environment) {
    const domain = awsTarget(environment)?.domain;
    const most = environment.monitoring.access.kind === 'login' ? longest - `${loginLabel}.`.length : longest;
    if (domain === undefined || (domain.includes('.') && domain.length <= most)) return [];
    return [
      {
        property: 'target.domain',
        got: shown(domain),
        expected: `a name below a public domain, at most ${most} characters`,
        fix: 'choose a name such as "zerotrace.example.com"',
      },
    ];
  },
};
