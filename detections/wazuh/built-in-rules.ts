/** A rule of Wazuh's own, as far as ours build on it. */
export interface BuiltInRule {
  readonly id: number;
  readonly level: number;
  /** File of ruleset/rules. */
  readonly file: string;
  /** Ids of its parents; none is a root. */
  readonly parents: readonly number[];
  /** Groups that it must have. */
  readonly groups: readonly string[];
  readonly decodedAs?: string;
  readonly category?: string;
  /** Words that the text must have (`osmatch`), or an expression (`osregex`). */
  readonly match?: string;
  readonly regex?: string;
  /** An expression (`osregex`) that a field must match. */
  readonly field?: { readonly name: string; readonly pattern: string };
  /** Only the first time that its decoder sees these values. */
  readonly firstTime?: boolean;
  /** It takes no event itself: without a child that does, the search goes on. */
  readonly noAlert?: boolean;
  readonly meaning: string;
}

/**
 * Wazuh's own rules that ours hang below or share a place with. Compared with the real ones where these are at hand: see
 * test/detections/wazuh/agreement.test.ts.
 *
 * @see https://github.com/wazuh/wazuh/tree/v4.14.6/ruleset/rules
 */
export const builtInRules: readonly BuiltInRule[] = [
  rule(1, 0, '0010-rules_config.xml', { groups: ['syslog'], category: 'syslog', noAlert: true }, 'root of all logs'),
  rule(
    7,
    0,
    '0010-rules_config.xml',
    { groups: ['ossec'], category: 'ossec', noAlert: true },
    'root of what Wazuh says itself',
  ),
  ossec(500, 0, { parents: [7], decodedAs: 'ossec', category: 'ossec' }, 'what agents and managers say of themselves'),
  ossec(503, 3, { parents: [500], match: 'Agent started' }, 'an agent started'),
  ossec(504, 3, { parents: [500], match: 'Agent disconnected' }, 'an agent is gone without a word'),
  ossec(506, 3, { parents: [500], match: 'Agent stopped' }, 'an agent said that it stops'),
  ossec(
    509,
    0,
    { parents: [7], decodedAs: 'rootcheck', category: 'ossec', groups: ['ossec', 'rootcheck'] },
    'what rootcheck says',
  ),
  ossec(510, 7, { parents: [509], groups: ['ossec', 'rootcheck'] }, 'something that rootcheck finds odd'),
  ossec(
    521,
    11,
    { parents: [510], match: 'Possible kernel level rootkit', groups: ['ossec', 'rootcheck'] },
    'an oddity of a kernel level rootkit',
  ),
  ossec(
    530,
    0,
    { parents: [500], match: '^ossec: output: ', groups: ['ossec', 'process_monitor'] },
    'output of a command',
  ),
  syscheck(550, 7, 'syscheck_integrity_changed', 'syscheck_entry_modified', 'a file changed'),
  syscheck(553, 7, 'syscheck_deleted', 'syscheck_entry_deleted', 'a file is gone'),
  syscheck(554, 5, 'syscheck_new_entry', 'syscheck_entry_added', 'a new file'),
  sudo(5400, 0, { parents: [1], decodedAs: 'sudo', noAlert: true }, 'what sudo says'),
  sudo(5401, 5, { match: 'incorrect password attempt' }, 'a wrong password'),
  sudo(5402, 3, { regex: String.raw` ; USER=root ; COMMAND=| ; USER=root ; TSID=\S+ ; COMMAND=` }, 'a command as root'),
  sudo(5403, 4, { firstTime: true }, 'the first time that this user used it'),
  sudo(5404, 10, { parents: [5401], match: '3 incorrect password attempts' }, 'three wrong passwords'),
  sudo(5405, 5, { match: 'user NOT in sudoers' }, 'a user who may not'),
  sudo(5406, 5, { match: 'command not allowed' }, 'a command that the user may not'),
  sudo(
    5407,
    3,
    { regex: String.raw` ; USER=\S+ ; COMMAND=| ; USER=\S+ ; TSID=\S+ ; COMMAND=` },
    'a command as another user',
  ),
  rule(
    80_200,
    0,
    '0350-amazon_rules.xml',
    { groups: ['amazon', 'aws'], parents: [1], decodedAs: 'json', field: { name: 'integration', pattern: 'aws' } },
    'what Wazuh reads from AWS and wraps',
  ),
];

type Rest = Partial<Omit<BuiltInRule, 'id' | 'level' | 'file' | 'meaning'>>;

function rule(id: number, level: number, file: string, rest: Rest, meaning: string): BuiltInRule {
  return { id, level, file, parents: [], groups: [], ...rest, meaning };
}

function ossec(id: number, level: number, rest: Rest, meaning: string): BuiltInRule {
  return rule(id, level, '0015-ossec_rules.xml', { groups: ['ossec'], ...rest }, meaning);
}

function syscheck(id: number, level: number, decodedAs: string, group: string, meaning: string): BuiltInRule {
  return ossec(
    id,
    level,
    { parents: [7], groups: ['ossec', 'syscheck', group], category: 'ossec', decodedAs },
    meaning,
  );
}

function sudo(id: number, level: number, rest: Rest, meaning: string): BuiltInRule {
  return rule(id, level, '0020-syslog_rules.xml', { parents: [5400], groups: ['syslog', 'sudo'], ...rest }, meaning);
}
