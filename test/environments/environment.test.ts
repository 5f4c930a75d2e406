import { checkEnvironments, parseEnvironment, parseEnvironments } from '../../environments/environment';
import { environments } from '../../environments';
import { problemsOf } from '../support/problems-of';
import { vary } from '../support/environment-variation';

describe('parseEnvironment', () => {
  it('accepts each environment that ships, in the order in which a change travels', () => {
    const names = environments.map((each) => parseEnvironment(each).name);
    const shipped = ['local', 'development', 'staging', 'production'];
    expect(names.filter((name) => shipped.includes(name))).toEqual(shipped);
  });

  it('fills in defaults', () => {
    const { mirrors, secrets, data } = parseEnvironment(vary({ base: 'local' }));
    expect(mirrors).toEqual({});
    expect(secrets).toMatchObject({ source: { kind: 'variables' }, revisions: { postgresApi: 1, valkey: 1 } });
    expect(data.valkey.maxMemory).toBe('256Mi');
  });

  it('does not change what it is given', () => {
    const input = vary({ base: 'staging' });
    parseEnvironment(input);
    expect(input).toEqual(vary({ base: 'staging' }));
  });

  it('tells every problem of shape and every broken rule at once', () => {
    const input = vary({
      base: 'production',
      set: { 'services.edge.replicas': 'three', 'services.api.replicas': 2, 'target.zones[2]': 7 },
      remove: ['data.postgres.walStorage'],
    });
    expect(problemsOf(() => parseEnvironment(input))).toEqual([
      {
        where: 'production',
        property: 'target.zones[2]',
        got: '7',
        expected: 'text',
        fix: 'set target.zones[2]: Availability zones, in a fixed order.',
      },
      {
        where: 'production',
        property: 'data.postgres.walStorage',
        got: 'nothing',
        expected: 'text',
        fix: 'set data.postgres.walStorage: Volume of one instance for WAL.',
      },
      {
        where: 'production',
        property: 'services.edge.replicas',
        got: '"three"',
        expected: 'a number',
        fix: 'set services.edge.replicas: Pods of the service.',
      },
      {
        where: 'production',
        property: 'services.api.replicas',
        got: '2',
        expected: '1',
        fix: 'keep one replica and raise its requests; more need an API that keeps its state in PostgreSQL',
        rule: 'api-single-replica',
      },
    ]);
  });

  it.each([
    [
      'a misspelt field',
      { 'services.web.replica': 3 },
      {
        property: 'services.web.replica',
        got: 'an unknown field, 3',
        expected: 'only image, replicas, resources',
        fix: 'did you mean "replicas"?',
      },
    ],
    [
      'a field that resembles none',
      { 'services.web.colour': { r: 1n } },
      {
        property: 'services.web.colour',
        got: 'an unknown field, {"r":"1n"}',
        expected: 'only image, replicas, resources',
        fix: 'remove "colour"',
      },
    ],
    [
      'an unknown alternative',
      { 'data.postgres.kind': 'mysql' },
      {
        property: 'data.postgres.kind',
        got: '"mysql"',
        expected: 'one of "cloudnative-pg", "rds"',
        fix: 'set data.postgres.kind: The relational database.',
      },
    ],
    [
      'another word than those listed',
      { tier: 'prod' },
      {
        property: 'tier',
        got: '"prod"',
        expected: 'one of "local", "development", "staging", "production"',
        fix: 'set tier: What the environment is for: rules are stricter in production.',
      },
    ],
    [
      'a number out of range',
      { 'data.postgres.instances': 0 },
      {
        property: 'data.postgres.instances',
        got: '0',
        expected: 'at least 1',
        fix: 'set data.postgres.instances: One primary and its replicas.',
      },
    ],
    [
      'a fraction',
      { 'services.web.replicas': 1.5 },
      {
        property: 'services.web.replicas',
        got: '1.5',
        expected: 'a whole number',
        fix: 'set services.web.replicas: Pods of the service.',
      },
    ],
    [
      'text in another form',
      { 'services.web.resources.limits.memory': '64MB' },
      {
        property: 'services.web.resources.limits.memory',
        got: '"64MB"',
        expected: 'a size in Ki, Mi, Gi or Ti, such as "512Mi"',
        fix: 'set services.web.resources.limits.memory: Memory above which the container is killed.',
      },
    ],
    [
      'a value instead of an object',
      { 'services.web.resources': null },
      {
        property: 'services.web.resources',
        got: 'null',
        expected: 'an object with requests, limits',
        fix: 'set services.web.resources: Requests and limits of one pod.',
      },
    ],
  ])('names %s', (_title, set, problem) => {
    expect(problemsOf(() => parseEnvironment(vary({ base: 'local', set })))).toEqual([{ where: 'local', ...problem }]);
  });

  it('names a name that is taken by what no environment changes', () => {
    expect(problemsOf(() => parseEnvironment(vary({ base: 'local', set: { name: 'common' } })))).toEqual([
      {
        where: 'common',
        property: 'name',
        got: '"common"',
        expected: 'another name: generated/common holds what no environment changes',
        fix: 'set name: Name: first part of every stack name.',
      },
    ]);
  });

  it.each([
    ['null', null, 'null'],
    ['nothing', undefined, 'nothing'],
    ['a list', [], '[]'],
    ['text', 'local', '"local"'],
    ['a function', () => 1, 'a function'],
    ['a date', new Date(0), 'an object of a class'],
    ['inherited fields', Object.create({ name: 'local' }), 'an object of a class'],
    [
      'a proxy whose traps throw',
      new Proxy({}, { ownKeys: fail, getPrototypeOf: fail }),
      'an object that cannot be read',
    ],
  ])('refuses %s', (_title, value, got) => {
    expect(problemsOf(() => parseEnvironment(value))).toEqual([
      {
        where: 'unnamed environment',
        property: 'environment',
        got,
        expected:
          'an object with name, tier, target, mirrors, secrets, data, services, monitoring, logging, security, notifications, alerts',
        fix: 'correct environment',
      },
    ]);
  });

  it('survives cycles, getters, huge lists and keys that JavaScript gives a meaning', () => {
    const cyclic: Record<string, unknown> = { kind: 'kubeconfig' };
    cyclic['context'] = cyclic;
    const input = Object.defineProperty(
      Object.assign(Object(vary({ base: 'local', set: { target: 1 } })), { target: cyclic, data: Array(1e9) }),
      'services',
      { enumerable: true, get: fail },
    );
    Object.defineProperty(input, '__proto__', { enumerable: true, value: { tier: 'production' } });
    expect(problemsOf(() => parseEnvironment(input)).map(({ property, got }) => [property, got])).toEqual([
      ['target.context', 'a reference to an object around it'],
      ['data', 'a list of more than 1000 items'],
      ['services', 'a getter that throws'],
      ['__proto__', 'an unknown field, {"tier":"production"}'],
    ]);
  });
});

describe('the size of an environment', () => {
  const nodes = 'target.cluster.nodeGroups.services';

  it('is bounded', () => {
    const set = {
      [`${nodes}.maxSize`]: 2 ** 31,
      'services.web.replicas': 2 ** 31,
      'data.postgres.pooler.instances': 21,
    };
    expect(problemsOf(() => parseEnvironment(vary({ base: 'staging', set })))).toMatchObject([
      { property: `${nodes}.maxSize`, expected: 'at most 450' },
      { property: 'data.postgres.pooler.instances', expected: 'at most 20' },
      { property: 'services.web.replicas', expected: 'at most 100' },
    ]);
  });

  it('may be all that is allowed', () => {
    const services = Object.fromEntries(
      ['enrichment', 'web', 'edge'].map((name) => [`services.${name}.replicas`, 100]),
    );
    const set = {
      ...services,
      [`${nodes}.minSize`]: 450,
      [`${nodes}.maxSize`]: 450,
      'data.postgres.maxConnections': 3000,
    };
    expect(() => parseEnvironment(vary({ base: 'staging', set }))).not.toThrow();
  });
});

describe('parseEnvironments', () => {
  it('tells the problems of all environments, then those between them', () => {
    const broken = vary({ base: 'production', set: { 'services.api.replicas': 2 } });
    const again = vary({ base: 'local', set: { 'services.web.image.tag': '0.2.0', 'target.context': 'k3d' } });
    const found = problemsOf(() => parseEnvironments([vary({ base: 'local' }), broken, null, again]));
    expect(found.map(({ where, property, rule }) => [where, property, rule])).toEqual([
      ['production', 'services.api.replicas', 'api-single-replica'],
      ['unnamed environment', 'environment', undefined],
      ['local', 'name', 'duplicate-name'],
    ]);
  });

  it('returns them when there is none', () => {
    expect(parseEnvironments(environments)).toHaveLength(environments.length);
  });
});

describe('checkEnvironments', () => {
  it('refuses two environments of one name', () => {
    const [local] = parseEnvironments(environments.slice(0, 1));
    if (local === undefined) throw new Error('no environment');
    expect(
      problemsOf(() => {
        checkEnvironments([local, local]);
      }).map(({ rule }) => rule),
    ).toEqual(['duplicate-name', 'shared-context', 'shared-web-image']);
    expect(() => {
      checkEnvironments([local]);
    }).not.toThrow();
  });
});

function fail(): never {
  throw new Error('trap');
}
