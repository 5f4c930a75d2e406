import type { RuleSettings } from './rule-settings';

/** An expression that a text must match. */
export interface RuleTest {
  /** A fixed text, or one that follows from an environment. */
  readonly pattern: string | ((settings: RuleSettings) => string);
  /**
   * Language of the pattern: of PCRE2, searched for anywhere unless anchored; `osmatch` are words, with `^`, `$` and `|` alone; `osregex` is Wazuh's own.
   *
   * @default 'pcre2'
   */
  readonly type?: 'pcre2' | 'osmatch' | 'osregex';
  /** The text must not match. A field that an event does not have makes the rule fail even so. @default false */
  readonly negate?: boolean;
}

/** A test of one decoded field. */
export interface FieldTest extends RuleTest {
  /** As decoded: of JSON the path, with dots. */
  readonly field: string;
}

/** Where a rule hangs in the tree: it is tried only for events that a parent took. */
export type RuleParent =
  | { readonly sids: readonly [number, ...number[]] }
  | { readonly group: string }
  /** A root of ours: events of one decoder. */
  | { readonly decodedAs: string }
  /** A rule that alerts when another one, or one of a group, took events often enough. */
  | { readonly matchedSid: number; readonly often: Often }
  | { readonly matchedGroup: string; readonly often: Often };

/** How often is often. */
export interface Often {
  /** Events with this one. */
  readonly frequency: number;
  /** Within so many seconds. */
  readonly timeframe: number;
  /** Fields whose values are the same in all of them. */
  readonly sameFields?: readonly string[];
  /** Fields whose values differ among them. */
  readonly differentFields?: readonly string[];
}

/**
 * A rule of Wazuh. Of rules that hang at the same place the one with the higher level is tried first, level 0 before all; then in the order of the
 * files. The first that takes an event, with its children, ends the search: a rule of level 0 so keeps an event from alerting.
 *
 * @see https://documentation.wazuh.com/4.14/user-manual/ruleset/ruleset-xml-syntax/rules.html
 */
export interface WazuhRule {
  /** Unique; ours are from 100,100 to 100,999, in the range that is kept for local rules (100,000 to 120,000). */
  readonly id: number;
  /** 0 to 16: see `wazuhLevels`. */
  readonly level: number;
  readonly parent: RuleParent;
  readonly fields?: readonly FieldTest[];
  /** Of the whole text of the event. */
  readonly match?: RuleTest;
  readonly options?: readonly ('no_log' | 'no_email_alert' | 'no_full_log')[];
  /** @default `zerotrace` and what the detection is called */
  readonly groups?: readonly string[];
  /** @default the techniques of the detection */
  readonly mitre?: readonly `T${number}`[];
  /** `$(field)` stands for the value of a field. */
  readonly description: string;
}

/** Where in the text an expression of a decoder begins. */
export type DecoderOffset = 'after_parent' | 'after_prematch';

/** A decoder of Wazuh: how a text becomes fields. */
export interface WazuhDecoder {
  readonly name: string;
  /** The decoder whose texts it takes further: an event is that one's to rules that ask by which it was decoded. */
  readonly parent?: string;
  /** Category of rules that its events go to. @default 'syslog' */
  readonly type?: 'syslog' | 'ossec';
  /** What the text must have for this decoder to be the one. */
  readonly prematch: RuleTest & { readonly offset?: DecoderOffset };
  /** Its groups are the fields, in this order. */
  readonly regex?: RuleTest & { readonly order: readonly [string, ...string[]]; readonly offset?: DecoderOffset };
}

/** The pattern of a test for an environment. */
export function patternOf({ pattern }: RuleTest, settings: RuleSettings): string {
  return typeof pattern === 'string' ? pattern : pattern(settings);
}
