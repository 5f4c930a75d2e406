import type { DetectionSeverity, FindingDetection } from '../detection';
import type { RuleContent, RuleOption } from './rule-options';
import type { SuricataNetworks } from './suricata-settings';
import type { RuleSide, RulePorts, SuricataRule } from './suricata-rule';

/** What of a detection is written into its rules. */
export type RuleSubject = Pick<FindingDetection, 'id' | 'severity' | 'techniques'>;

/** What an environment decides about rules. */
export type RuleLimits = Pick<SuricataNetworks, 'bulkMegabytes'>;

/** Priority of Suricata, 1 the most urgent, from the severity of ours. */
const priorities: Readonly<Record<DetectionSeverity, number>> = { critical: 1, high: 2, medium: 3, low: 4, info: 5 };

/**
 * A rule as Suricata reads it, in one line.
 * @throws RangeError where a text cannot be written: a message with control characters, a content that is no bytes
 */
export function printRule(rule: SuricataRule, { id, severity, techniques }: RuleSubject, limits: RuleLimits): string {
  const { from, to, threshold } = rule;
  const keywords = [
    `msg:"${message(rule.msg)}"`,
    ...(rule.flow === undefined ? [] : [`flow:${rule.flow.join(',')}`]),
    ...rule.options.flatMap((option) => printOption(option, limits)),
    ...(rule.silent === true ? ['noalert'] : []),
    ...(threshold === undefined
      ? []
      : [
          `threshold:type ${threshold.type}, track ${threshold.track}, count ${threshold.count}, seconds ${threshold.seconds}`,
        ]),
    `classtype:${rule.classtype}`,
    `priority:${priorities[severity]}`,
    `metadata:detection ${id}, severity ${severity}, ${techniques.map((technique) => `mitre ${technique}`).join(', ')}`,
    `sid:${rule.sid}`,
    `rev:${rule.rev}`,
  ];
  return `alert ${rule.protocol} ${side(from)} -> ${side(to)} (${keywords.join('; ')};)`;
}

function side({ address, ports = 'any' }: RuleSide): string {
  return `${address} ${portList(ports)}`;
}

function portList(ports: RulePorts): string {
  return typeof ports === 'string' ? ports : `[${ports.join(',')}]`;
}

function printOption(option: RuleOption, { bulkMegabytes }: RuleLimits): readonly string[] {
  switch (option.kind) {
    case 'buffer':
      return [option.buffer];
    case 'content':
      return content(option);
    case 'bsize':
      return [`bsize:${option.compare === '=' ? '' : option.compare}${option.bytes}`];
    case 'pcre':
      return [`pcre:"/${option.pattern.replaceAll(/[";]/g, hex('\\x', ''))}/${option.flags ?? ''}"`];
    case 'flags':
      return [`flags:${option.set},12`];
    case 'ttl':
      return [`ttl:${option.compare === '=' ? '' : option.compare}${option.value}`];
    case 'itype':
      return [`itype:${option.type}`];
    case 'stream_size':
      return [
        `stream_size:${option.side},${option.compare},${option.bytes === 'bulk' ? bulkMegabytes * 1_000_000 : option.bytes}`,
      ];
    case 'ssl_version':
      return [`ssl_version:${option.versions.join(',')}`];
    case 'app-layer-protocol':
      return [`app-layer-protocol:${option.protocol}`];
    case 'flowbits':
      return [`flowbits:${option.action},${word(option.name)}`];
    case 'xbits': {
      const expire = option.expireSeconds === undefined ? '' : `,expire ${option.expireSeconds}`;
      return [`xbits:${option.action},${word(option.name)},track ${option.track}${expire}`];
    }
  }
}

function content(option: RuleContent): readonly string[] {
  const { bytes, offset, depth } = option;
  if (bytes === '' || !/^[\0-\xff]*$/.test(bytes))
    throw new RangeError(`not one or more bytes: ${JSON.stringify(bytes)}`);
  return [
    `content:${option.negated === true ? '!' : ''}"${bytes.replaceAll(/[^\w ./,<>=+*-]/g, hex('|', '|'))}"`,
    ...(option.nocase === true ? ['nocase'] : []),
    ...(option.startswith === true ? ['startswith'] : []),
    ...(option.endswith === true ? ['endswith'] : []),
    ...(offset === undefined ? [] : [`offset:${offset}`]),
    ...(depth === undefined ? [] : [`depth:${depth}`]),
  ];
}

/** Writes a byte in hexadecimal. */
function hex(before: string, after: string): (character: string) => string {
  return (character) => `${before}${character.charCodeAt(0).toString(16).padStart(2, '0')}${after}`;
}

/** Text of a message. Quotes, semicolons and backslashes end something unless a backslash is before them. */
function message(text: string): string {
  if (!/^[ -~]+$/.test(text)) throw new RangeError(`not a line of ASCII: ${JSON.stringify(text)}`);
  return text.replaceAll(/[\\";]/g, (character) => `\\${character}`);
}

/** What stands in a rule without quotes. */
function word(text: string): string {
  if (!/^[\w./#?=-]+$/.test(text)) throw new RangeError(`not a word: ${JSON.stringify(text)}`);
  return text;
}
