import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed, say } from '../exit';
import type { Diagnostic } from './diagnostics';
import { diagnosticsOf, diagnosticText, upstreamsToApply } from './diagnostics';
import { sealPlan } from './sealed-plan';
import type { StackFolder } from './stack-folder';
import { initialize } from './stack-folder';
import { runTerraform } from './terraform';

/** How planning a stack ended. */
export type PlanResult =
  | { readonly kind: 'changes' | 'no-changes'; readonly text: string }
  | { readonly kind: 'waits'; readonly for: readonly string[] };

/** Options of `planStack`. */
export interface PlanOptions {
  /** File for the saved plan, which `apply` takes. @default - none is kept */
  readonly out?: string;
  /** Passphrase that seals the saved plan. @default - it is saved as Terraform writes it */
  readonly key?: string;
}

/** Plans one stack. A stack whose upstream is not applied yet waits for it: that is no failure. */
export async function planStack(target: StackFolder, { out, key }: PlanOptions = {}): Promise<PlanResult> {
  const { stack, folder, upstreams } = target;
  await initialize(target);
  const scratch = mkdtempSync(join(tmpdir(), 'zerotrace-plan-'));
  try {
    const plan = join(scratch, 'plan');
    say(`${stack}: plan ...`);
    // Without a lock: the role that plans cannot write one, and an apply refuses a plan that the state has overtaken.
    const args = ['plan', '-input=false', '-lock=false', '-json', '-detailed-exitcode', `-out=${plan}`];
    const { code, lines } = await runTerraform(folder, args);
    const diagnostics = diagnosticsOf(lines);
    if (code === 1) {
      const waitsFor = upstreamsToApply(diagnostics, upstreams);
      if (waitsFor.length === 0) throw new CommandFailed(failure(stack, diagnostics, lines));
      return { kind: 'waits', for: waitsFor };
    }
    diagnostics.forEach((diagnostic) => {
      say(`${stack}: ${diagnosticText(diagnostic)}`);
    });
    const shown = await runTerraform(folder, ['show', '-no-color', plan]);
    if (out !== undefined) {
      const saved = readFileSync(plan);
      writeFileSync(out, key === undefined ? saved : sealPlan(saved, key, stack), { mode: 0o600 });
    }
    return { kind: code === 2 ? 'changes' : 'no-changes', text: shown.lines.join('\n').trim() };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function failure(stack: string, diagnostics: readonly Diagnostic[], lines: readonly string[]): string {
  const told = diagnostics.length > 0 ? diagnostics.map(diagnosticText) : lines.slice(-20);
  return [`${stack}: terraform plan failed`, ...told].join('\n');
}

/** The result in one line. */
export function resultLine(stack: string, result: PlanResult): string {
  if (result.kind === 'waits') return `${stack} waits for ${result.for.join(', ')}`;
  return `${stack} has ${result.kind === 'changes' ? 'changes' : 'no changes'}`;
}

/** The result as Markdown, for the summary of a pipeline. */
export function resultMarkdown(stack: string, result: PlanResult): string {
  const line = `### ${resultLine(stack, result)}\n`;
  // Four backticks: a plan may show Markdown of its own.
  return result.kind === 'changes' ? `${line}\n\`\`\`\`\n${result.text}\n\`\`\`\`\n` : line;
}
