import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { awsTarget } from '../subjects';

// ACM: "the first domain name that you specify cannot exceed 64 octets" (RequestCertificate, DomainName).
const longest = 64;

/** A domain that a public certificate can name. */
export const domainCertificate: Rule = {
  id: 'domain-certificate',
  reason:
    'The certificate is validated by public DNS: it needs a name of at least two labels and at most 64 characters.',
  check(environment) {
    const domain = awsTarget(environment)?.domain;
    if (domain === undefined || (domain.includes('.') && domain.length <= longest)) return [];
    return [
      {
        property: 'target.domain',
        got: shown(domain),
        expected: `a name below a public domain, at most ${longest} characters`,
        fix: 'choose a name such as "zerotrace.example.com"',
      },
    ];
  },
};
