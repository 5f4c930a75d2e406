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

/** What promtool said. */
export interface Verdict {
  readonly passed: boolean;
  readonly output: string;
}

/** Writes files of rules and of tests; JSON is YAML. Returns the files of tests. */
export function writeTestFiles(folder: string, files: readonly TestFile[]): readonly string[] {
  return files.map(({ name, every, rules, tests }) => {
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
    return testFile;
  });
}

/** Runs test files in two processes: the machine has two cores. */
export async function promtool(program: string, files: readonly string[]): Promise<Verdict> {
  const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half)).filter((each) => each.length > 0);
  const verdicts = await Promise.all(halves.map((half) => run(program, half)));
  return {
    passed: verdicts.every(({ passed }) => passed),
    output: verdicts.map(({ output }) => output).join('\n'),
  };
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
    execFile(program, ['test', 'rules', ...files], limits, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') {
        reject(new Error(`promtool did not end by itself (${error.signal ?? 'not started'})`));
      } else resolve({ passed: error === null, output: `${stdout}\n${stderr}` });
    });
  });
}
