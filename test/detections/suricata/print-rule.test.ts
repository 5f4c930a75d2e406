import { printRule } from '../../../detections/suricata/print-rule';
import type { RuleOption } from '../../../detections/suricata/rule-options';
import type { SuricataRule } from '../../../detections/suricata/suricata-rule';

const rule: SuricataRule = {
  sid: 1_000_999,
  rev: 2,
  msg: 'A rule',
  protocol: 'tcp',
  from: { address: '!$SQL_CLIENTS' },
  to: { address: '$HOME_NET', ports: [22, 2222] },
  flow: ['to_server', 'established'],
  options: [],
  threshold: { type: 'both', track: 'by_src', count: 5, seconds: 60 },
  classtype: 'misc-activity',
};
const subject = { id: 'port-scan', severity: 'high', techniques: ['T1046', 'T1018'] } as const;
const print = (changes: Partial<SuricataRule>) => printRule({ ...rule, ...changes }, subject, { bulkMegabytes: 3 });
const options = (...list: RuleOption[]) =>
  /established; (.*?); ?threshold:/.exec(print({ options: list }))?.[1] ?? 'no option';

describe('a printed rule', () => {
  it('has everything in one line', () => {
    expect(print({})).toBe(
      'alert tcp !$SQL_CLIENTS any -> $HOME_NET [22,2222] (msg:"A rule"; flow:to_server,established; ' +
        'threshold:type both, track by_src, count 5, seconds 60; classtype:misc-activity; priority:2; ' +
        'metadata:detection port-scan, severity high, mitre T1046, mitre T1018; sid:1000999; rev:2;)',
    );
  });

  it('has no flow and threshold where there are none, and does not alert where it is silent', () => {
    expect(print({ flow: undefined, threshold: undefined, silent: true })).toContain(
      '(msg:"A rule"; noalert; classtype:misc-activity;',
    );
  });

  it.each([
    ['a quote"', 'a quote\\"'],
    ['one; two', 'one\\; two'],
    ['back\\slash', 'back\\\\slash'],
    ['colon: fine', 'colon: fine'],
  ])('escapes the message %s', (msg, written) => {
    expect(print({ msg })).toContain(`(msg:"${written}"; flow`);
  });

  it.each(['two\nlines', 'tab\t', 'grün', ''])('refuses the message %j', (msg) => {
    expect(() => print({ msg })).toThrow(RangeError);
  });

  it.each([
    ['plain 1.2-3_/', 'plain 1.2-3_/'],
    ['a"b', 'a|22|b'],
    ['a;b:c', 'a|3b|b|3a|c'],
    ['a\\b|c', 'a|5c|b|7c|c'],
    ['\0\xff', '|00||ff|'],
    ['(x)', '|28|x|29|'],
  ])('writes the bytes %j', (bytes, written) => {
    expect(options({ kind: 'content', bytes })).toBe(`content:"${written}"`);
  });

  it.each(['', '→'])('refuses %j, which is no bytes', (bytes) => {
    expect(() => print({ options: [{ kind: 'content', bytes }] })).toThrow(RangeError);
  });

  it('writes each keyword', () => {
    expect(
      options(
        { kind: 'buffer', buffer: 'dns.query' },
        { kind: 'content', bytes: 'a', negated: true, nocase: true, endswith: true },
        { kind: 'content', bytes: 'b', startswith: true },
        { kind: 'content', bytes: 'c', offset: 4, depth: 2 },
        { kind: 'bsize', compare: '>', bytes: 9 },
        { kind: 'bsize', compare: '=', bytes: 9 },
        { kind: 'pcre', pattern: '^a;"b$', flags: 'i' },
        { kind: 'flags', set: 'S' },
        { kind: 'ttl', compare: '<', value: 64 },
        { kind: 'itype', type: 8 },
        { kind: 'stream_size', side: 'client', compare: '>', bytes: 7 },
        { kind: 'stream_size', side: 'client', compare: '>', bytes: 'bulk' },
        { kind: 'ssl_version', versions: ['sslv3', 'tls1.0'] },
        { kind: 'app-layer-protocol', protocol: 'smb' },
        { kind: 'flowbits', action: 'isset', name: 'zerotrace.x' },
        { kind: 'xbits', action: 'set', name: 'zerotrace.y', track: 'ip_pair', expireSeconds: 5 },
        { kind: 'xbits', action: 'isnotset', name: 'zerotrace.y', track: 'ip_pair' },
      ),
    ).toBe(
      'dns.query; content:!"a"; nocase; endswith; content:"b"; startswith; content:"c"; offset:4; depth:2; bsize:>9; ' +
        'bsize:9; pcre:"/^a\\x3b\\x22b$/i"; flags:S,12; ttl:<64; itype:8; stream_size:client,>,7; ' +
        'stream_size:client,>,3000000; ssl_version:sslv3,tls1.0; app-layer-protocol:smb; flowbits:isset,zerotrace.x; ' +
        'xbits:set,zerotrace.y,track ip_pair,expire 5; xbits:isnotset,zerotrace.y,track ip_pair',
    );
  });

  it('refuses names that would end a keyword', () => {
    expect(() => print({ options: [{ kind: 'flowbits', action: 'set', name: 'a;b' }] })).toThrow(RangeError);
  });
});
