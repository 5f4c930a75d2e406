import { Token } from 'cdktf';
import type { Problem } from '../core/problem';
import { shown } from '../core/problem';

/** Longest name of a Service, a container or a namespace: a DNS label (RFC 1035). */
const longestLabel = 63;

/** What is wrong with a name that becomes a DNS label; empty when nothing is. A reference cannot be judged at synth. */
export function nameProblems(property: string, name: string, longest = longestLabel): Omit<Problem, 'where'>[] {
  if (Token.isUnresolved(name) || (name.length <= longest && /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(name))) return [];
  return [
    {
      property,
      got: shown(name),
      expected: `1 to ${longest} lower-case letters, digits and hyphens, starting with a letter`,
      fix: 'choose a shorter or plainer name',
    },
  ];
}
