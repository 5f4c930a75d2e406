import { printRule } from '../../../detections/suricata/print-rule';
import type { RuleOption } from '../../../detections/suricata/rule-options';
import type { RuleAddress, RulePorts, RuleSide, SuricataRule } from '../../../detections/suricata/suricata-rule';
import type { FindingDetection, Tap } from '../../../detections/detection';
import { isLoaded, rulesOf } from '../../../detections/suricata/export';
import type { SuricataNetworks } from '../../../detections/suricata/suricata-settings';

/** A rule with one thing changed. */
export interface Mutant {
  /** Id of the rule that was changed. */
  readonly sid: number;
  readonly what: string;
  /** All rules of the detection as Suricata reads them, with ids of their own. */
  readonly rules: readonly string[];
  /** Ids of those rules, and whose place they take. */
  readonly places: ReadonlyMap<number, number>;
}

/** A changed rule, and what was changed. */
type Change = readonly [what: string, rule: SuricataRule];

/** Ids of mutants begin here, away from those of rules. */
const firstSid = 2_000_000;

/** Every mutant of the rules that a detection has at a tap. */
export function mutantsOf(detection: FindingDetection, networks: SuricataNetworks, tap: Tap): readonly Mutant[] {
  const rules = rulesOf(detection).filter((rule) => isLoaded(rule, tap));
  const changes = rules.flatMap((rule) => changesOf(rule).map(([what, changed]) => ({ sid: rule.sid, what, changed })));
  return changes.map(({ sid, what, changed }, number) => {
    const first = firstSid + number * rules.length;
    const copies = rules.map((rule, place) => ({
      ...(rule.sid === sid ? changed : rule),
      sid: first + place,
    }));
    return {
      sid,
      what,
      rules: copies.map((copy) =>
        printRule({ ...copy, options: copy.options.map((option) => own(option, first)) }, detection, networks),
      ),
      places: new Map(rules.map((rule, place) => [first + place, rule.sid])),
    };
  });
}

/** What a rule remembers must not be what another mutant remembers. */
function own(option: RuleOption, first: number): RuleOption {
  return option.kind === 'flowbits' || option.kind === 'xbits'
    ? { ...option, name: `${option.name}.${first}` }
    : option;
}

function changesOf(rule: SuricataRule): readonly Change[] {
  return [
    ...thresholds(rule),
    ...directions(rule),
    ...sides(rule, 'from'),
    ...sides(rule, 'to'),
    ...rule.options.flatMap((option, place) =>
      optionChanges(option).map(([what, changed]): Change => {
        const options = [...rule.options.slice(0, place), ...changed, ...rule.options.slice(place + 1)];
        return [what, { ...rule, options }];
      }),
    ),
  ];
}

function thresholds(rule: SuricataRule): readonly Change[] {
  const { threshold } = rule;
  // A limit says how often something is written, not whether it is found.
  if (threshold?.type !== 'both') return [];
  const { count, seconds, track } = threshold;
  const to = (what: string, change: Partial<typeof threshold>): Change => [
    what,
    { ...rule, threshold: { ...threshold, ...change } },
  ];
  return [
    to(`count is ${count + 1}`, { count: count + 1 }),
    to(`count is ${count - 1}`, { count: count - 1 }),
    to('time is a third', { seconds: Math.floor(seconds / 3) }),
    to('time is three times as long', { seconds: seconds * 3 }),
    ...(track === 'by_both'
      ? [to('source alone is counted', { track: 'by_src' })]
      : [to('other side is counted', { track: track === 'by_src' ? 'by_dst' : 'by_src' })]),
    ...(track === 'by_both' ? [] : [to('pairs are counted', { track: 'by_both' })]),
    ['there is no threshold', { ...rule, threshold: undefined }],
  ];
}

function directions(rule: SuricataRule): readonly Change[] {
  const { flow } = rule;
  if (flow === undefined) return [];
  const [state, ...rest] = flow;
  return [['direction is reversed', { ...rule, flow: [state === 'to_server' ? 'to_client' : 'to_server', ...rest] }]];
}

function sides(rule: SuricataRule, name: 'from' | 'to'): readonly Change[] {
  const side = rule[name];
  const to = (what: string, changed: RuleSide): Change => [`${name}: ${what}`, { ...rule, [name]: changed }];
  return [
    ...(side.address === 'any'
      ? []
      : [
          to('any address', { ...side, address: 'any' }),
          to('other addresses', { ...side, address: opposite(side.address) }),
        ]),
    ...(side.ports === undefined
      ? []
      : [to('any port', { address: side.address }), to('other ports', { ...side, ports: oppositePorts(side.ports) })]),
  ];
}

function opposite(address: Exclude<RuleAddress, 'any'>): RuleAddress {
  switch (address) {
    case '$HOME_NET':
      return '$EXTERNAL_NET';
    case '$EXTERNAL_NET':
      return '$HOME_NET';
    case '!$SQL_CLIENTS':
      return '$SQL_CLIENTS';
    case '!$API_CLIENTS':
      return '$API_CLIENTS';
    case '$SQL_SERVERS':
      return '!$SQL_SERVERS';
    case '$API_SERVERS':
      return '!$API_SERVERS';
    default:
      return '$HOME_NET';
  }
}

function oppositePorts(ports: RulePorts): RulePorts {
  switch (ports) {
    case '$DATABASE_PORTS':
      return '!$DATABASE_PORTS';
    case '$API_SERVER_PORTS':
      return '!$API_SERVER_PORTS';
    case '!$PLATFORM_PORTS':
      return '$PLATFORM_PORTS';
    default:
      return 'any';
  }
}

/** What an option may become, nothing included. */
function optionChanges(option: RuleOption): readonly (readonly [what: string, changed: readonly RuleOption[]])[] {
  switch (option.kind) {
    case 'content':
      return [
        [`content ${JSON.stringify(option.bytes)} is another`, [{ ...option, bytes: altered(option.bytes) }]],
        [`content ${JSON.stringify(option.bytes)} is not asked for`, []],
        ...(option.startswith === true
          ? [[`content ${JSON.stringify(option.bytes)} may be anywhere`, [{ ...option, startswith: false }]] as const]
          : []),
        ...(option.nocase === true
          ? [[`content ${JSON.stringify(option.bytes)} has its case`, [{ ...option, nocase: false }]] as const]
          : []),
      ];
    case 'pcre':
      return [
        [`pattern ${option.pattern} is not asked for`, []],
        [`pattern ${option.pattern} matches nothing`, [{ ...option, pattern: '^\\xff$' }]],
        ...(option.flags === 'i'
          ? [[`pattern ${option.pattern} has its case`, [{ kind: 'pcre', pattern: option.pattern }]] as const]
          : []),
      ];
    case 'bsize':
    case 'buffer':
      return [];
    case 'ttl':
      return [
        ['time to live is less', [{ ...option, value: option.value - 1 }]],
        ['time to live is more', [{ ...option, value: option.value + 1 }]],
      ];
    case 'stream_size':
      return [
        ['size is not asked for', []],
        ['size is that of the other side', [{ ...option, side: option.side === 'client' ? 'server' : 'client' }]],
        ['size is another', [{ ...option, bytes: 400_000_000 }]],
        ['size is a little less', [{ ...option, bytes: 248_000_000 }]],
      ];
    case 'ssl_version':
      return option.versions.map((version) => {
        const [first, ...rest] = option.versions.filter((other) => other !== version);
        return [
          `version ${version} is not asked for`,
          first === undefined ? [] : [{ ...option, versions: [first, ...rest] }],
        ] as const;
      });
    case 'app-layer-protocol':
      return [
        ['another protocol', [{ ...option, protocol: option.protocol === 'smb' ? 'rdp' : 'smb' }]],
        ['any protocol', []],
      ];
    case 'flags':
      return [
        ['answers', [{ ...option, set: 'SA' }]],
        ['any flags', []],
      ];
    case 'itype':
      return [
        ['answers', [{ ...option, type: 0 }]],
        ['any message', []],
      ];
    case 'flowbits':
    case 'xbits':
      return [[`${option.kind} ${option.action} is left out`, []]];
  }
}

/** The same with its last byte changed. */
function altered(bytes: string): string {
  const last = bytes.charCodeAt(bytes.length - 1);
  return `${bytes.slice(0, -1)}${String.fromCharCode(last ^ 1)}`;
}
