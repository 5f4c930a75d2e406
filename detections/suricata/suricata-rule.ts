import type { Tap } from '../detection';
import type { RuleOption } from './rule-options';
import type { AddressVariable, PortVariable } from './variables';

/** Addresses of one side of a rule: a variable, all but a variable, or a network. */
export type RuleAddress =
  'any' | `$${AddressVariable}` | `!$${AddressVariable}` | `${number}.${number}.${number}.${number}/${number}`;

/** Ports of one side of a rule: a variable, all but a variable, or a list. */
export type RulePorts = 'any' | `$${PortVariable}` | `!$${PortVariable}` | readonly [number, ...number[]];

/** One side of a rule. */
export interface RuleSide {
  readonly address: RuleAddress;
  /** @default any */
  readonly ports?: RulePorts;
}

/**
 * Protocols that our rules name. Contents of `tcp` are looked for in the stream and in packets, so that one message can match twice;
 * those of `tcp-pkt` in packets alone, which is what counts messages.
 */
export type RuleProtocol = 'tcp' | 'tcp-pkt' | 'udp' | 'icmp' | 'dns' | 'tls' | 'ssh';

/** States of a flow that a packet must be in. */
export type FlowState = 'to_server' | 'to_client' | 'established';

/**
 * When a match becomes an alert. `limit` is the first `count` in `seconds`, `both` one alert in `seconds`, and that after `count`
 * matches. https://docs.suricata.io/en/suricata-7.0.10/rules/thresholding.html
 */
export interface RuleThreshold {
  readonly type: 'limit' | 'both';
  readonly track: 'by_src' | 'by_dst' | 'by_both';
  readonly count: number;
  readonly seconds: number;
}

/** Classes of classification.ts that our rules have. */
export type RuleClass =
  | 'attempted-recon'
  | 'network-scan'
  | 'suspicious-login'
  | 'policy-violation'
  | 'credential-theft'
  | 'command-and-control'
  | 'coin-mining'
  | 'successful-recon-limited'
  | 'trojan-activity'
  | 'misc-activity';

/** A rule of Suricata. It alerts, and does nothing else: no rule drops or rejects. */
export interface SuricataRule {
  /** Unique; ours are from 1,000,000 to 1,000,999, in the range that is kept for local rules. */
  readonly sid: number;
  /** Raised with each change of what it matches. */
  readonly rev: number;
  /** What an alert says. */
  readonly msg: string;
  readonly protocol: RuleProtocol;
  readonly from: RuleSide;
  readonly to: RuleSide;
  /** @default any packet */
  readonly flow?: readonly [FlowState, ...FlowState[]];
  /** What a packet must have, in this order. */
  readonly options: readonly RuleOption[];
  /** @default every match is an alert */
  readonly threshold?: RuleThreshold;
  readonly classtype: RuleClass;
  /** Where it is loaded. @default both */
  readonly taps?: readonly [Tap, ...Tap[]];
  /** Whether it only remembers something for other rules. @default false */
  readonly silent?: boolean;
  /** Published lists and descriptions, as addresses without `https://`. @default none */
  readonly references?: readonly string[];
}
