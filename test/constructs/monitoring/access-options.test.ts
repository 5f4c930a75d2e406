import { accessOptions } from '../../../constructs/monitoring/access-options';

const login = {
  kind: 'login',
  issuer: 'https://login.example.com/realms/zerotrace',
  clientId: 'monitoring',
  emailDomains: ['example.com'],
};
const accepts = (change: object) => accessOptions.safeParse({ ...login, ...change }).success;

describe('accessOptions', () => {
  it('asks for what every provider knows, and keeps a session for a working day', () => {
    expect(accessOptions.parse(login)).toEqual({
      ...login,
      groups: [],
      groupsClaim: 'groups',
      scopes: ['openid', 'email', 'profile'],
      sessionHours: 12,
    });
  });

  it('wants a provider over TLS', () => {
    expect(accepts({ issuer: 'http://login.example.com' })).toBe(false);
  });

  it.each([[[]], [['*']], [['localhost']], [['.example.com']], [['Example.com']], [['example.com,example.org']]])(
    'refuses %j as domains of who may enter',
    (emailDomains) => {
      expect(accepts({ emailDomains })).toBe(false);
    },
  );

  it.each(['a,b', '"a"', '$(HOME)', ' a', ''])(
    'refuses %j as a group: it would not arrive as it is written',
    (group) => {
      expect(accepts({ groups: [group] })).toBe(false);
    },
  );

  it('takes groups with spaces, slashes and ids', () => {
    expect(accepts({ groups: ['on call', '/org/platform', '0b5c2f3a-0000-4000-8000-000000000000', 'p'] })).toBe(true);
  });
});
