import type { FieldKind } from './kind';

/** Secrets that are known by the name of their field. The first whose name fits gives the kind. */
export const fieldKinds: readonly FieldKind[] = [
  {
    id: 'password',
    by: 'field',
    meaning: 'passwords in JSON, queries, DSNs and variables',
    name: 'passw|passphrase|passcode|pwd|_pass',
    hints: ['pass', 'pwd'],
    samples: [
      { text: '{"password": "pl@nted one"}', secret: 'pl@nted one', becomes: '{"password": "[password]"}' },
      {
        text: 'body {\\"password\\":\\"planted-two\\"} end',
        secret: 'planted-two',
        becomes: 'body {\\"password\\":\\"[password]\\"} end',
      },
      { text: 'GET /x?a=1&password=planted3&b=2', secret: 'planted3', becomes: 'GET /x?a=1&password=[password]&b=2' },
      { text: "host=db password='planted four'", secret: 'planted four', becomes: "host=db password='[password]'" },
      { text: 'map[password:planted5 user:x]', secret: 'planted5', becomes: 'map[password:[password] user:x]' },
      { text: 'q=%22password%22%3A%22planted6%22', secret: 'planted6', becomes: 'q=%22password%22%3A%22[password]' },
    ],
  },
  {
    id: 'enrollment-token',
    by: 'field',
    meaning: 'tokens with which agents enroll',
    name: 'enroll?ment[_-]?token|enroll?ment[_-]?key',
    hints: ['enrol'],
    samples: [
      {
        text: '{"enrollment_token":"planted-enrollment-1"}',
        secret: 'planted-enrollment-1',
        becomes: '{"enrollment_token":"[enrollment-token]"}',
      },
      {
        text: 'ENROLLMENT_TOKEN=planted-enrollment-2 started',
        secret: 'planted-enrollment-2',
        becomes: 'ENROLLMENT_TOKEN=[enrollment-token] started',
      },
    ],
  },
  {
    id: 'agent-credential',
    by: 'field',
    meaning: 'credentials of agents',
    name: 'credential',
    hints: ['credential'],
    samples: [
      {
        text: "{'agent_credential': 'planted-credential'}",
        secret: 'planted-credential',
        becomes: "{'agent_credential': '[agent-credential]'}",
      },
    ],
  },
  {
    id: 'aws-secret-key',
    by: 'field',
    meaning: 'secret access keys of AWS',
    name: 'aws[_-]?secret|secret[_-]?access[_-]?key|secretaccesskey',
    hints: ['secret'],
    samples: [
      {
        text: 'AWS_SECRET_ACCESS_KEY=planted/aws+secret',
        secret: 'planted/aws+secret',
        becomes: 'AWS_SECRET_ACCESS_KEY=[aws-secret-key]',
      },
    ],
  },
  {
    id: 'api-key',
    by: 'field',
    meaning: 'API keys in headers, queries and settings',
    name: 'api[_-]?key|access[_-]?key|private[_-]?key|encryption[_-]?key|signing[_-]?key',
    hints: ['key'],
    samples: [
      { text: 'X-API-Key: planted-api-key-1', secret: 'planted-api-key-1', becomes: 'X-API-Key: [api-key]' },
      { text: 'GET /nvd?apiKey=planted-api-key-2', secret: 'planted-api-key-2', becomes: 'GET /nvd?apiKey=[api-key]' },
    ],
  },
  {
    id: 'secret',
    by: 'field',
    meaning: 'what calls itself a secret',
    name: 'secret',
    hints: ['secret'],
    samples: [
      { text: '"client_secret" : "planted-secret"', secret: 'planted-secret', becomes: '"client_secret" : "[secret]"' },
    ],
  },
  {
    id: 'session-id',
    by: 'field',
    meaning: 'ids of sessions',
    name: 'sess(?:ion)?[_-]?id',
    hints: ['sess'],
    samples: [{ text: 'JSESSIONID=planted-session;', secret: 'planted-session', becomes: 'JSESSIONID=[session-id]' }],
  },
  {
    id: 'token',
    by: 'field',
    meaning: 'tokens of every other kind',
    name: 'token',
    hints: ['token'],
    samples: [
      { text: '"token": "planted-token-1"', secret: 'planted-token-1', becomes: '"token": "[token]"' },
      {
        text: 'callback?access_token=planted-token-2&x=1',
        secret: 'planted-token-2',
        becomes: 'callback?access_token=[token]&x=1',
      },
      {
        text: 'tokens: {"a": "planted-token-3"}',
        secret: 'planted-token-3',
        becomes: 'tokens: [token]',
      },
      {
        text: '{"\\u0074oken":"planted-token-4"}',
        secret: 'planted-token-4',
        becomes: '{"token":"[token]"}',
      },
    ],
  },
];
