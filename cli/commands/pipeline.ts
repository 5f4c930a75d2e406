import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandFailed, say } from '../exit';
import { applyPlan } from '../pipeline/apply';
import { planStack, resultLine, resultMarkdown } from '../pipeline/plan';
import { findStack, stacksOf } from '../pipeline/stack-folder';

/** Options of `zerotrace plan`. */
export interface PlanCommandOptions {
  readonly stack?: string;
  readonly environment?: string;
  readonly out?: string;
  /** Whether a plan may be kept only when ZEROTRACE_PLAN_KEY seals it. */
  readonly sealed?: boolean;
  /** File to which `result=changes`, `result=no-changes` or `result=waits` is appended. */
  readonly result?: string;
  /** File to which a summary in Markdown is appended. */
  readonly summary?: string;
  readonly outdir: string;
}

/** `zerotrace plan`: plans one stack, or each stack of an environment in order. */
export async function plan({
  stack,
  environment,
  out,
  sealed,
  result: results,
  summary,
  outdir,
}: PlanCommandOptions): Promise<void> {
  if ((stack === undefined) === (environment === undefined)) {
    throw new CommandFailed('name one of --stack and --environment');
  }
  if (stack === undefined && out !== undefined) throw new CommandFailed('--out keeps the plan of one --stack');
  const targets = stack === undefined ? stacksOf(outdir, environment ?? '') : [findStack(outdir, stack)];
  const key = process.env['ZEROTRACE_PLAN_KEY'];
  if (sealed && !key) throw new CommandFailed('--sealed needs ZEROTRACE_PLAN_KEY, the passphrase that seals the plan');
  const failed: string[] = [];
  for (const target of targets) {
    try {
      const result = await planStack(target, { ...(out && { out: resolve(out) }), ...(key && { key }) });
      if (result.kind === 'changes') process.stdout.write(`${result.text}\n`);
      process.stdout.write(`${resultLine(target.stack, result)}\n`);
      if (results !== undefined) appendFileSync(results, `result=${result.kind}\n`);
      if (summary !== undefined) appendFileSync(summary, resultMarkdown(target.stack, result));
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      say(error.message);
      failed.push(target.stack);
    }
  }
  if (failed.length > 0) throw new CommandFailed(`failed: ${failed.join(', ')}`);
}

/** Options of `zerotrace apply`. */
export interface ApplyCommandOptions {
  readonly stack: string;
  readonly plan: string;
  readonly outdir: string;
}

/** `zerotrace apply`: applies a plan that `zerotrace plan --out` saved. */
export async function apply({ stack, plan: file, outdir }: ApplyCommandOptions): Promise<void> {
  await applyPlan(findStack(outdir, stack), resolve(file), process.env['ZEROTRACE_PLAN_KEY'] || undefined);
  process.stdout.write(`${stack} is applied\n`);
}
