import type { PatternKind } from './kind';
import { planted } from './kind';

/** Secrets that reach to the end of what they are in: taken out before anything else. */
export const leadingKinds: readonly PatternKind[] = [
  {
    id: 'request-body',
    by: 'pattern',
    meaning: 'bodies and metadata of requests that the API logs: whatever an agent says of a machine and its people',
    hints: ['body', 'metadata', 'system info', 'returned status'],
    pattern: String.raw`((?:\bbody|\bpayload|heartbeat metadata|received system info for agent [0-9a-f-]+|service returned status \d{3}) *[:=] *)(?:\S(?:[^\n]|\n)*)`,
    samples: [
      {
        text: 'Raw body: {"user":"planted-person"\n "x": 1}',
        secret: 'planted-person',
        becomes: 'Raw body: [request-body]',
      },
      {
        text: 'Received system info for agent 5f9c6f0e-7f3e-4d0e-9a51-6d5f8f3a1b2c: map[hostname:planted-host]',
        secret: 'planted-host',
        becomes: 'Received system info for agent 5f9c6f0e-7f3e-4d0e-9a51-6d5f8f3a1b2c: [request-body]',
      },
    ],
  },
  {
    id: 'private-key',
    by: 'pattern',
    meaning: 'private keys in PEM, whether beginning and end are there or one of them',
    hints: ['private key'],
    pattern: String.raw`-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:(?:[^\n]|\n)*?-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|(?:[^\n]|\n)*)|[A-Za-z0-9+/=\s\\]*-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----`,
    samples: [
      {
        text: `a ${planted('-----BEGIN RSA PRIV', 'ATE KEY-----')}\nplantedkeyAAAABBBBCCCC\n${planted('-----END RSA PRIV', 'ATE KEY-----')} b`,
        secret: 'plantedkey',
        becomes: 'a [private-key] b',
      },
      {
        text: `plantedend\\n${planted('-----END PRIV', 'ATE KEY-----')} b`,
        secret: 'plantedend',
        becomes: '[private-key] b',
      },
      {
        text: `a ${planted('-----BEGIN PRIV', 'ATE KEY-----')}\\nplantedkey`,
        secret: 'plantedkey',
        becomes: 'a [private-key]',
      },
    ],
  },
  {
    id: 'authorization',
    by: 'pattern',
    meaning: 'headers with credentials, whatever their scheme',
    hints: ['authorization'],
    pattern: String.raw`(authorization\\*["']?\]? *(?:[:=]|=>|%3a) *(?:\[|\\*["'])?)[^"'\r\n\\\]]+`,
    samples: [
      {
        text: 'Authorization: Basic planted-basic',
        secret: 'planted-basic',
        becomes: 'Authorization: [authorization]',
      },
      {
        text: '{"authorization":"Digest planted-digest","a":1}',
        secret: 'planted-digest',
        becomes: '{"authorization":"[authorization]","a":1}',
      },
    ],
  },
  {
    id: 'cookie',
    by: 'pattern',
    meaning: 'cookies, as they are sent and set',
    hints: ['cookie'],
    pattern: String.raw`((?:set-)?cookies?\\*["']?\]? *(?:[:=]|=>|%3a) *(?:\[|\\*["'])?)[^"'\r\n\\\]]+`,
    samples: [
      { text: 'Cookie: a=planted-a; b=planted-b', secret: 'planted-b', becomes: 'Cookie: [cookie]' },
      { text: 'map[Cookie:[s=planted-c] X:[1]]', secret: 'planted-c', becomes: 'map[Cookie:[[cookie]] X:[1]]' },
    ],
  },
];
