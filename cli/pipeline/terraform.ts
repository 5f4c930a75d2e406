import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a run of Terraform ended. */
export interface TerraformResult {
  readonly code: number;
  /** What it printed on stdout, line by line. */
  readonly lines: readonly string[];
}

/** Runs Terraform in a folder. Each line of both streams is handed to `onLine` as it comes. */
export async function runTerraform(
  folder: string,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): Promise<TerraformResult> {
  const env = { ...process.env, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
  const child = spawn('terraform', [`-chdir=${folder}`, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    onLine(line);
  });
  createInterface(child.stderr).on('line', onLine);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(new Error(`terraform cannot be started: ${error.message}`));
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, lines });
    });
  });
}
