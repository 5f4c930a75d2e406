import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseSeries } from './case-series';
import { secondsOf } from './case-series';

/** A rule as a rule file says it. */
export type FileRule = Readonly<Record<string, unknown>>;

/** Something that is asked at a time: with what is expected, or to see what there is. */
export interface Question {
  readonly expr: string;
  readonly eval_time: string;
  readonly exp_samples?: readonly { readonly labels: string; readonly value: number }[];
}

/** Expected alerts with their texts. */
export interface AlertQuestion {
  readonly alertname: string;
  readonly eval_time: string;
  readonly exp_alerts: readonly {
    readonly exp_labels: Readonly<Record<string, string>>;
    readonly exp_annotations: Readonly<Record<string, string>>;
  }[];
}

/** One test of a file. */
export interface FileTest {
  readonly name: string;
  readonly series: readonly CaseSeries[];
  /** How long its series are. */
  readonly length: string;
  /** Time between two samples. @default between two evaluations */
  readonly sampled?: string;
  readonly questions: readonly Question[];
  readonly alerts?: readonly AlertQuestion[];
}

/** A file of tests with the rules that it is about. */
export interface TestFile {
  readonly name: string;
  readonly every: string;
  readonly rules: readonly FileRule[];
  readonly tests: readonly FileTest[];
}

/** A file of tests on disk, and how much work it is. */
export interface WrittenFile {
  readonly path: string;
  /** Evaluations of rules, which is what promtool's time goes into. */
  readonly evaluations: number;
}

/** What promtool said. */
export interface Verdict {
  readonly passed: boolean;
  readonly output: string;
}

/** Writes files of rules and of tests; JSON is YAML. Returns the files of tests. */
export function writeTestFiles(folder: string, files: readonly TestFile[]): readonly WrittenFile[] {
  return files.map((file) => {
    const { name, every, rules, tests } = file;
    const ruleFile = join(folder, `${name}.rules.yaml`);
    const testFile = join(folder, `${name}.test.yaml`);
    writeFileSync(ruleFile, JSON.stringify({ groups: [{ name, rules }] }));
    writeFileSync(
      testFile,
      JSON.stringify({
        rule_files: [ruleFile],
        evaluation_interval: every,
        tests: tests.map((test) => ({
          name: test.name,
          interval: test.sampled ?? every,
          input_series: test.series.map(({ name: series, labels, values }) => ({
            series: selector(series, labels),
            values: valuesOf(values, test.length, test.sampled ?? every),
          })),
          promql_expr_test: test.questions,
          alert_rule_test: test.alerts ?? [],
        })),
      }),
    );
    return { path: testFile, evaluations: evaluationsOf(file) };
  });
}

/** Runs test files in two processes with as much work each: the machine has two cores. */
export async function promtool(program: string, files: readonly WrittenFile[]): Promise<Verdict> {
  const verdicts = await Promise.all(
    halves(files).map((half) =>
      run(
        program,
        half.map(({ path }) => path),
      ),
    ),
  );
  return {
    passed: verdicts.every(({ passed }) => passed),
    output: verdicts.map(({ output }) => output).join('\n'),
  };
}

/** The largest first, each to the half that has less to do. */
function halves(files: readonly WrittenFile[]): readonly (readonly WrittenFile[])[] {
  const [one, other] = [half(), half()];
  for (const file of [...files].sort((left, right) => right.evaluations - left.evaluations)) {
    const less = one.evaluations <= other.evaluations ? one : other;
    less.files.push(file);
    less.evaluations += file.evaluations;
  }
  return [one.files, other.files].filter((each) => each.length > 0);
}

function half(): { readonly files: WrittenFile[]; evaluations: number } {
  return { files: [], evaluations: 0 };
}

function evaluationsOf({ every, rules, tests }: TestFile): number {
  const moments = tests.map(({ questions, alerts = [] }) => {
    const last = Math.max(...[...questions, ...alerts].map(({ eval_time }) => secondsOf(eval_time)));
    return last / secondsOf(every) + 1;
  });
  return rules.length * moments.reduce((sum, each) => sum + each, 0);
}

function valuesOf(values: CaseSeries['values'], length: string, sampled: string): string {
  return values(Math.ceil(secondsOf(length) / secondsOf(sampled)) + 1, secondsOf(sampled));
}

/** A selector of exactly these labels. */
export function selector(name: string, labels: Readonly<Record<string, string>>): string {
  const inner = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return `${name}{${inner.join(',')}}`;
}

function run(program: string, files: readonly string[]): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const limits = { maxBuffer: 2 ** 28, timeout: 280_000, killSignal: 'SIGKILL' } as const;
    // Its heap is small and short-lived: fewer collections are a tenth of the time.
    const env = { ...process.env, GOGC: '400' };
    execFile(program, ['test', 'rules', ...files], { ...limits, env }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') {
        reject(new Error(`promtool did not end by itself (${error.signal ?? 'not started'})`));
      } else resolve({ passed: error === null, output: `${stdout}\n${stderr}` });
    });
  });
}
