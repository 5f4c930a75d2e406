import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Evaluator } from './evaluate';

/**
 * Folder `ruleset` of Wazuh's source at the version that is deployed, with `rules`, `decoders` and `testing/tests` below it. None of it is part of this
 * repository.
 *
 * @see https://github.com/wazuh/wazuh/tree/v4.14.6/ruleset
 */
export const rulesetFolder = process.env['ZEROTRACE_WAZUH_RULESET_DIR'];

/** Tests that compare with Wazuh's own rules: skipped, with the reason in their name, where these are not at hand. */
export function describeWithRuleset(title: string, tests: (folder: string) => void): void {
  if (rulesetFolder !== undefined) {
    describe(title, () => {
      tests(rulesetFolder ?? '');
    });
    return;
  }
  describe.skip(`${title} (needs ZEROTRACE_WAZUH_RULESET_DIR, the folder "ruleset" of Wazuh 4.14.6)`, () => {
    it('is skipped', () => undefined);
  });
}

/** Files of a folder below the ruleset, in the order in which Wazuh loads them. */
function filesOf(folder: string, below: string, names: RegExp): { name: string; text: string }[] {
  return readdirSync(join(folder, below))
    .filter((name) => names.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, below, name), 'utf8') }));
}

/** An evaluator of Wazuh's own rules, of those that its tests add, and of more behind them. */
export function rulesetEvaluator(
  folder: string,
  more: { readonly rules: string; readonly decoders: string },
): Evaluator {
  const texts = (below: string, names: RegExp) => filesOf(folder, below, names).map(({ text }) => text);
  return Evaluator.ofFiles({
    // The policies are left out by the configuration of managers too.
    rules: [
      ...texts('rules', /^(?!0215-policy).*\.xml$/),
      ...texts('testing/ruleset', /^test_.*rules\.xml$/),
      more.rules,
    ],
    decoders: [...texts('decoders', /\.xml$/), ...texts('testing/ruleset', /^test_.*decoders\.xml$/), more.decoders],
  });
}

/** A log of Wazuh's own tests and what it says becomes of it. */
export interface PublishedTest {
  readonly file: string;
  readonly section: string;
  readonly log: string;
  readonly rule: number;
  readonly level: number;
  readonly decoder: string;
}

/** Not those of Windows, for which Wazuh's test program rewrites a rule, nor those that need a database of places. */
const tested = /^(?!win|sysmon|powershell|.*geoip).*\.ini$/;

/** Tests that Wazuh publishes of its rules: those that say what a log becomes, not those that say what it does not. */
export function publishedTests(folder: string): PublishedTest[] {
  return filesOf(folder, 'testing/tests', tested).flatMap(({ name, text }) =>
    text
      .split(/^\[/m)
      .slice(1)
      .flatMap((part) => {
        const [section = '', ...lines] = part.split('\n');
        const values = lines.flatMap((line) => {
          const match = /^\s*(?<key>[\w ]+?)\s*=\s?(?<value>.*)$/.exec(line);
          return match?.groups ? [{ key: match.groups['key'] ?? '', value: match.groups['value'] ?? '' }] : [];
        });
        const value = (key: string) => values.find((each) => each.key === key)?.value.trim() ?? '';
        const basics = {
          file: name,
          section: section.replace(/\]\s*$/, ''),
          rule: Number(value('rule')),
          level: Number(value('alert')),
          decoder: value('decoder'),
        };
        return values
          .filter(({ key }) => /^log \d+ pass$/.test(key))
          .map((each) => ({ ...basics, log: each.value.trim() }));
      }),
  );
}
