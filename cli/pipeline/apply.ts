import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed, say } from '../exit';
import { isSealed, openPlan } from './sealed-plan';
import type { StackFolder } from './stack-folder';
import { initialize } from './stack-folder';
import { runTerraform } from './terraform';

/** Applies exactly a saved plan; Terraform refuses it when the state has moved on since. */
export async function applyPlan(target: StackFolder, file: string, key?: string): Promise<void> {
  if (!existsSync(file)) throw new CommandFailed(`no plan at ${file}`);
  const { stack, folder } = target;
  const scratch = mkdtempSync(join(tmpdir(), 'zerotrace-apply-'));
  try {
    const plan = join(scratch, 'plan');
    writeFileSync(plan, opened(new Uint8Array(readFileSync(file)), stack, key), { mode: 0o600 });
    await initialize(target);
    say(`${stack}: apply ...`);
    const { code } = await runTerraform(folder, ['apply', '-input=false', '-no-color', plan], say);
    if (code !== 0) throw new CommandFailed(`${stack}: terraform apply failed`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function opened(file: Uint8Array, stack: string, key: string | undefined): Uint8Array {
  if (isSealed(file) !== (key !== undefined)) {
    throw new CommandFailed(
      key === undefined
        ? 'the plan is sealed: set ZEROTRACE_PLAN_KEY'
        : 'ZEROTRACE_PLAN_KEY is set but the plan is open',
    );
  }
  return key === undefined ? file : openPlan(file, key, stack);
}
