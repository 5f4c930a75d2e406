import { durationOf, print, printFlat } from '../../../metrics/promql';
import type { ProvenAlert } from './case-files';
import { casesOf, everFired, intervalOf, justBefore, sampledAs, seriesOfCase } from './case-files';
import { secondsOf } from './case-series';
import type { Mutant } from './mutants';
import { mutantsOf, recordedIn } from './mutants';
import type { FiringCase, Proof, SilentCase } from './proof';
import type { FileRule, Question, TestFile } from './promtool';
import { selector } from './promtool';

/** A level of an alert with its mutants: each is an alert of its own name in the files. */
export interface Mutation {
  readonly proven: ProvenAlert;
  readonly mutants: readonly string[];
  readonly files: readonly TestFile[];
}

/** Label by which the answers to a question are told apart. */
const asked = 'asked';

/** What is left of the base alert's name in a mutant's: the number of the mutant. */
const prefix = 'Mutant';

/** The mutants of a level with the files that ask what each does in each case. */
export function mutationOf(proven: ProvenAlert, proof: Proof): Mutation {
  const { level, rule, recordings } = proven;
  const { node } = level.expression;
  if (print(node) !== rule['expr']) throw new Error(`${rule.alert} is exported otherwise than it is declared`);
  const bare = withoutTexts(rule);
  const { firing, silent } = casesOf(proof, level.level);
  const intervals = [...new Set([...firing, ...silent].map(intervalOf))];
  const inExpression = mutantsOf(node);
  const known = new Set(recordings.map(({ record }) => record));
  const extra = inExpression.flatMap((mutant) => recordingsOf(mutant, known));
  const files = intervals.map((every): TestFile => {
    const mutated = [
      ...inExpression.map(({ node: other }) => ({ ...bare, expr: printFlat(other) })),
      ...forMutants(proven, every).map(({ seconds }) => withFor(bare, seconds)),
    ];
    return {
      name: `${level.alert.name}-${level.level}-${every}-mutants`,
      every,
      rules: [
        ...recordings,
        ...extra,
        bare,
        ...mutated.map((each, index) => ({ ...each, alert: `${prefix}${index}` })),
      ],
      tests: [
        ...firing.map((each, index) => ({ each, name: `firing ${index}`, questions: ofFiring(each) })),
        ...silent.map((each, index) => ({ each, name: `silent ${index}`, questions: ofSilent(each) })),
      ]
        .filter(({ each }) => intervalOf(each) === every)
        .map(({ each, name, questions }) => ({
          name,
          series: seriesOfCase(each),
          length: lengthOf(each),
          ...sampledAs(each),
          questions: questions.map((question, index) =>
            ask(question, `${level.alert.name} ${level.level} ${name} ${index}`),
          ),
        })),
    };
  });
  const names = [
    ...inExpression.map(({ what }) => what),
    ...forMutants(proven, intervals[0] ?? '30s').map(({ what }) => what),
  ];
  return { proven, mutants: names, files };
}

/** The mutants that no case tells from the rule, by what they are. */
export function survivors({ proven, mutants }: Mutation, output: string): readonly string[] {
  const title = `${proven.level.alert.name} ${proven.level.level} `;
  const answers = answersIn(output).filter((answer) => answer[asked]?.startsWith(title) === true);
  const fired = (name: string) =>
    answers
      .filter(({ alertname }) => alertname === name)
      .map((labels) =>
        JSON.stringify(
          Object.entries(labels)
            .filter(([label]) => label !== 'alertname')
            .sort(),
        ),
      )
      .sort()
      .join('\n');
  const base = fired(proven.rule.alert);
  if (base === '') throw new Error(`${title}never fired: the output of promtool reads otherwise than expected`);
  return mutants.filter((_, index) => fired(`${prefix}${index}`) === base);
}

/** Every set of labels in what promtool printed. */
export function answersIn(output: string): readonly Readonly<Record<string, string>>[] {
  return [...output.matchAll(/\{([^{}]*asked="[^{}]*)\}/g)].map(([, inner = '']) =>
    Object.fromEntries(
      [...inner.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name = '', value = '']) => [name, value] as const),
    ),
  );
}

function ofFiring(each: FiringCase): readonly Question[] {
  const before = justBefore(each);
  const firing = selector('ALERTS', { alertstate: 'firing' });
  const ends = each.resolves;
  return [
    { expr: firing, eval_time: each.fires },
    ...(before === undefined ? [] : [{ expr: everything(before), eval_time: before }]),
    ...(ends === undefined
      ? []
      : [
          { expr: firing, eval_time: durationOf(secondsOf(ends) - secondsOf(intervalOf(each))) },
          { expr: firing, eval_time: ends },
        ]),
  ];
}

function ofSilent({ until }: SilentCase): readonly Question[] {
  return [{ expr: everything(until), eval_time: until }];
}

function everything(until: string): string {
  return everFired('', until).replace('alertname="",', '');
}

/** What is expected cannot be: promtool then prints what there is. */
function ask({ expr, eval_time }: Question, title: string): Question {
  return {
    expr: `label_replace(${expr}, "${asked}", "${title}", "", "")`,
    eval_time,
    exp_samples: [{ labels: 'impossible', value: 0 }],
  };
}

function lengthOf(each: FiringCase | SilentCase): string {
  return 'fires' in each ? durationOf(secondsOf(each.resolves ?? each.fires) + 600) : each.until;
}

/** promtool ignores the interval of a group, and evaluates at its own: `for` moves by whole evaluations. */
function forMutants({ level }: ProvenAlert, every: string) {
  const seconds = secondsOf(level.for);
  const step = secondsOf(every);
  return [
    { what: 'for one evaluation longer', seconds: Math.ceil(seconds / step) * step + step },
    ...(seconds === 0
      ? []
      : [{ what: 'for one evaluation shorter', seconds: Math.max(0, Math.ceil(seconds / step) * step - step) }]),
  ];
}

/** Labels and annotations are templates, which are parsed for each alert at each evaluation. They are the same in every mutant. */
function withoutTexts({ alert, expr, ...rule }: ProvenAlert['rule']): FileRule & { readonly alert: string } {
  const times = Object.entries(rule).filter(([key]) => key === 'for' || key === 'keep_firing_for');
  return { alert, expr, ...Object.fromEntries(times) };
}

function withFor(rule: FileRule, seconds: number): FileRule {
  const others = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'for'));
  return seconds === 0 ? others : { ...others, for: durationOf(seconds) };
}

function recordingsOf({ node }: Mutant, known: Set<unknown>): readonly FileRule[] {
  return [...recordedIn(node)].flatMap(([record, of]) => {
    if (known.has(record)) return [];
    known.add(record);
    return [{ record, expr: printFlat(of) }];
  });
}
