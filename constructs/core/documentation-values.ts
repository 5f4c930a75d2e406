import { within } from '../network/ipv4';

// Account ids that the documentation of AWS uses; one digit twelve times is nobody's either.
const accountIds = /(?<!\d)(?:111122223333|444455556666|777788889999|123456789012|999999999999|(\d)\1{11})(?!\d)/;
const repeatedDigest = /^sha256:([0-9a-f])\1{63}$/;
// RFC 2606 and RFC 6761: names that nobody can register.
const reservedName = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/;
// RFC 5737: TEST-NET-1, -2 and -3.
const documentationNetworks = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'];
// ghcr.io/example/...: "example" as the owner of a repository, or as a part of a longer path.
const exampleOwner = /^[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._-]+)*\/example(?:\/|$)/;
// AWS documentation: vpc-1a2b3c4d, subnet-0123456789abcdef0; and one digit throughout.
const resourceId = /^(?:vpc|subnet|sg)-(?:([0-9a-f])\1{7,16}|1a2b3c4d|0123456789abcdef0)$/;
// Text for people and programs in which a name such as "1.0.test" is no host.
const plainText = new Set(['tag', 'schedule', 'cveUpdateSchedule']);

/**
 * The fields of an environment that hold documentation values, as paths, in the order of the environment.
 *
 * Such values (RFC 2606 domains, RFC 5737 networks, account ids of the AWS documentation, digests of one digit) let
 * the shipped environments be synthesized and read; nothing real can be deployed with them.
 */
export function documentationValues(environment: unknown): readonly string[] {
  return find(environment, '');
}

function find(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return isDocumentationValue(value, path) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => find(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    find(item, path === '' ? key : `${path}.${key}`),
  );
}

function isDocumentationValue(value: string, path: string): boolean {
  if (plainText.has(path.slice(path.lastIndexOf('.') + 1))) return false;
  if (/^[\d.]+\/\d+$/.test(value)) return documentationNetworks.some((network) => within(value, network));
  return (
    accountIds.test(value) ||
    repeatedDigest.test(value) ||
    resourceId.test(value) ||
    exampleOwner.test(value) ||
    reservedName.test(hostOf(value))
  );
}

/** The host that a domain, a URL, an image repository or an e-mail address names. */
function hostOf(value: string): string {
  return value
    .toLowerCase()
    .replace(/^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?/, '')
    .replace(/[/:].*$/, '');
}
