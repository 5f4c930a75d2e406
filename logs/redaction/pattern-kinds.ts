import type { PatternKind } from './kind';
import { planted } from './kind';

/** Secrets that are known by their form, wherever they stand. */
export const patternKinds: readonly PatternKind[] = [
  {
    id: 'sql-password',
    by: 'pattern',
    meaning: 'passwords in SQL',
    hints: ['password', 'identified'],
    pattern: String.raw`((?:password|identified by) +)'(?:[^']|'')*'?`,
    samples: [
      {
        text: "ALTER ROLE app PASSWORD 'planted''sql' VALID",
        secret: "planted''sql",
        becomes: "ALTER ROLE app PASSWORD '[sql-password]' VALID",
      },
    ],
  },
  {
    id: 'bearer-token',
    by: 'pattern',
    meaning: 'bearer tokens outside a header',
    hints: ['bearer'],
    pattern: String.raw`(\bbearer(?: +|%20|\+))[A-Za-z0-9._~+/=-]{6,}`,
    samples: [
      { text: 'curl with Bearer planted.bearer', secret: 'planted.bearer', becomes: 'curl with Bearer [bearer-token]' },
    ],
  },
  {
    id: 'json-web-token',
    by: 'pattern',
    meaning: 'JSON web tokens, with or without their signature',
    hints: ['eyj'],
    pattern: String.raw`eyJ[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)+`,
    exact: true,
    samples: [
      {
        text: `invalid ${planted('eyJ', 'hbGciOi.eyJ', 'zdWIiOi.planted_signature')}: expired`,
        secret: 'planted_signature',
        becomes: 'invalid [json-web-token]: expired',
      },
    ],
  },
  {
    id: 'url-credentials',
    by: 'pattern',
    meaning: 'user and password in a URL',
    hints: ['@'],
    pattern: String.raw`([a-z][a-z0-9+.-]*://)[^/\s"'<>]*:[^\s"'<>]*(@)`,
    samples: [
      {
        text: 'cannot reach redis://:planted/p@ss@valkey:6379/0',
        secret: 'planted/p@ss',
        becomes: 'cannot reach redis://[url-credentials]@valkey:6379/0',
      },
    ],
  },
  {
    id: 'aws-access-key-id',
    by: 'pattern',
    meaning: 'access key ids of AWS',
    hints: ['akia', 'asia'],
    pattern: String.raw`\b(?:AKIA|ASIA)[A-Z0-9]{16}`,
    exact: true,
    samples: [
      {
        text: `key ${planted('AK', 'IAPLANTEDPLANTED01')}.`,
        secret: planted('AK', 'IAPLANTEDPLANTED01'),
        becomes: 'key [aws-access-key-id].',
      },
    ],
  },
  {
    id: 'slack-token',
    by: 'pattern',
    meaning: 'tokens and webhooks of Slack',
    hints: ['xox', 'xapp', 'hooks.slack.com'],
    pattern: String.raw`\b(?:xox[a-z]|xapp)-[A-Za-z0-9-]{6,}|(?:hooks\.slack\.com/(?:services|workflows)/)[A-Za-z0-9/_-]+`,
    samples: [
      {
        text: `sent with ${planted('xox', 'b-planted-slack')}`,
        secret: 'planted-slack',
        becomes: 'sent with [slack-token]',
      },
      {
        text: `POST https://${planted('hooks.slack', '.com/services/T0/B0/planted')} 404`,
        secret: 'T0/B0/planted',
        becomes: 'POST https://[slack-token] 404',
      },
    ],
  },
  {
    id: 'provider-key',
    by: 'pattern',
    meaning: 'keys of Clerk, Stripe, OpenAI, Anthropic, GitHub, GitLab and Google by their prefix',
    hints: ['sk_', 'pk_', 'sk-', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'aiza'],
    pattern: String.raw`\b(?:[sp]k_(?:live|test)_[A-Za-z0-9]{6,}|sk-[A-Za-z0-9_-]{12,}|gh[pousr]_[A-Za-z0-9]{12,}|github_pat_[A-Za-z0-9_]{12,}|glpat-[A-Za-z0-9_-]{12,}|AIza[A-Za-z0-9_-]{20,})`,
    exact: true,
    samples: [
      {
        text: `using ${planted('sk', '_live_', 'planted12345')}`,
        secret: planted('sk', '_live_', 'planted12345'),
        becomes: 'using [provider-key]',
      },
      {
        text: `clone with ${planted('gh', 'p_', 'planted1234567890')}`,
        secret: 'planted1234567890',
        becomes: 'clone with [provider-key]',
      },
    ],
  },
  {
    id: 'e-mail',
    by: 'pattern',
    meaning: 'e-mail addresses',
    hints: ['@', '%40'],
    pattern: String.raw`()[^\s"'<>()\[\]{},;:=&|/@]+(?:@|%40)[A-Za-z0-9\u00a1-\uffff-]+(?:(?:\.[A-Za-z0-9\u00a1-\uffff-]+)+|\.?(\[))`,
    samples: [
      {
        text: 'invited planted.person+x@example.com today',
        secret: 'planted.person',
        becomes: 'invited [e-mail] today',
      },
      { text: 'to=planted%2B1%40example.org&a=1', secret: 'planted', becomes: 'to=[e-mail]&a=1' },
      // What was taken out before can have taken the end of an address with it.
      {
        text: 'invited planted.person@example.[private-key] b',
        secret: 'planted',
        becomes: 'invited [e-mail][private-key] b',
      },
    ],
  },
];
