import type { DecodedEvent, WazuhEvent } from './event';
import { readHeader } from './event';
import { jsonFields } from './json-fields';
import { compile, UnknownPattern, type Pattern, type PatternType } from './patterns';
import { childOf, childrenOf, type ReadElement } from './read-xml';

interface Decoder {
  readonly name: string;
  readonly parent: string | undefined;
  readonly ownName: boolean;
  readonly type: string;
  readonly programName: Pattern | undefined;
  readonly prematch: Pattern | undefined;
  readonly prematchOffset: string | undefined;
  readonly regex: Pattern | undefined;
  readonly regexOffset: string | undefined;
  readonly order: readonly string[];
  readonly plugin: string | undefined;
  readonly firstTimeBy: readonly string[] | undefined;
  readonly children: Decoder[];
}

/** Decodes events by decoders of files, as `DecodeEvent` does. */
export class Decoders {
  /** Names of decoders with an expression that this evaluator does not know: they take nothing. */
  readonly unknown: string[] = [];
  private readonly withProgram: Decoder[] = [];
  private readonly withoutProgram: Decoder[] = [];

  constructor(elements: readonly ReadElement[]) {
    for (const element of elements) if (element.name === 'decoder') this.add(element);
  }

  /** What an event says. */
  decode({ log, location = '/var/log/test', agent = '001', time = 0, decoded }: WazuhEvent): DecodedEvent {
    const basics = { location, agent, time };
    if (decoded) {
      return {
        ...basics,
        log,
        decoder: decoded.decoder,
        type: 'ossec',
        fields: new Map(Object.entries(decoded.fields)),
      };
    }
    const header = readHeader(log);
    const { programName } = header;
    for (const decoder of programName === undefined ? this.withoutProgram : this.withProgram) {
      if (programName !== undefined && !decoder.programName?.(programName)) continue;
      const found = decoder.prematch?.(header.log);
      if (decoder.prematch && !found) continue;
      return { ...basics, ...header, ...take(decoder, header.log, found?.end ?? 0) };
    }
    return { ...basics, ...header, decoder: '', type: 'syslog', fields: new Map() };
  }

  private add(element: ReadElement): void {
    const name = element.attributes['name'] ?? '';
    try {
      const decoder = read(name, element);
      if (decoder.parent === undefined) {
        (decoder.programName ? this.withProgram : this.withoutProgram).push(decoder);
        return;
      }
      for (const root of [...this.withProgram, ...this.withoutProgram]) {
        if (root.name === decoder.parent) root.children.push(decoder);
      }
    } catch (error) {
      if (!(error instanceof UnknownPattern)) throw error;
      this.unknown.push(name);
    }
  }
}

function read(name: string, element: ReadElement): Decoder {
  const pattern = (key: string, fallback: PatternType): Pattern | undefined => {
    const parts = childrenOf(element, key);
    const text = parts.map((part) => part.text).join('');
    return text === '' ? undefined : compile(patternType(parts[0], fallback), text);
  };
  const list = (key: string) =>
    childOf(element, key)
      ?.text.split(',')
      .map((word) => word.trim());
  return {
    name,
    parent: childOf(element, 'parent')?.text,
    ownName: childOf(element, 'use_own_name')?.text === 'true',
    type: childOf(element, 'type')?.text ?? 'syslog',
    programName: pattern('program_name', 'osmatch'),
    prematch: pattern('prematch', 'osregex'),
    prematchOffset: childOf(element, 'prematch')?.attributes['offset'],
    regex: pattern('regex', 'osregex'),
    regexOffset: childOf(element, 'regex')?.attributes['offset'],
    order: list('order') ?? [],
    plugin: childOf(element, 'plugin_decoder')?.text,
    firstTimeBy: list('fts'),
    children: [],
  };
}

/** The language that an element names. */
export function patternType(element: ReadElement | undefined, fallback: PatternType): PatternType {
  const type = element?.attributes['type'];
  return type === 'pcre2' || type === 'osregex' || type === 'osmatch' ? type : fallback;
}

function take(
  root: Decoder,
  log: string,
  afterParent: number,
): Pick<DecodedEvent, 'decoder' | 'type' | 'fields' | 'firstTimeBy'> {
  let current = root;
  let afterPrematch = afterParent;
  let siblings: readonly Decoder[] = [root];
  if (root.children.length > 0) {
    const index = root.children.findIndex((child, place) => {
      // Later ones of the same name only go on with the first.
      if (place > 0 && root.children[place - 1]?.name === child.name) return false;
      if (!child.prematch) return true;
      const from = child.prematchOffset === 'after_parent' ? afterParent : 0;
      const found = child.prematch(log.slice(from));
      if (found) afterPrematch = from + found.end;
      return found !== undefined;
    });
    const child = root.children[index];
    if (!child) return { decoder: root.name, type: root.type, fields: new Map() };
    // A child that has nothing to find before its expression leaves the event the parent's.
    current = child.prematch ? child : root;
    const rest = root.children.slice(index);
    const end = rest.findIndex(({ name }) => name !== child.name);
    siblings = end === -1 ? rest : rest.slice(0, end);
  }
  return {
    decoder: current.ownName ? current.name : root.name,
    type: current.type,
    fields: fieldsOf(siblings, log, afterParent, afterPrematch),
    ...(current.firstTimeBy && { firstTimeBy: current.firstTimeBy }),
  };
}

function fieldsOf(decoders: readonly Decoder[], log: string, afterParent: number, afterPrematch: number) {
  const fields = new Map<string, string>();
  let afterRegex = afterPrematch;
  for (const { plugin, regex, regexOffset, order } of decoders) {
    if (plugin === 'JSON_Decoder')
      return jsonFields(log.slice(plugin && regexOffset === 'after_parent' ? afterParent : 0));
    if (!regex) continue;
    const from =
      { after_parent: afterParent, after_prematch: afterPrematch, after_regex: afterRegex }[regexOffset ?? ''] ?? 0;
    const found = regex(log.slice(from));
    if (!found) continue;
    afterRegex = from + found.end;
    found.groups.forEach((group, index) => {
      const name = order[index];
      if (name !== undefined) fields.set(name === 'user' ? 'dstuser' : name, group);
    });
  }
  return fields;
}
