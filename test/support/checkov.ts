import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../../waivers/waiver';
import { scratch } from './scratch';

const report = z.object({
  results: z.object({
    failed_checks: z.array(
      z.object({ check_id: z.string(), check_name: z.string(), file_path: z.string(), resource: z.string() }),
    ),
    parsing_errors: z.array(z.string()),
  }),
  summary: z.object({ passed: z.number(), resource_count: z.number() }),
});

const element = z.object({ '//': z.object({ metadata: z.object({ path: z.string() }) }) });
const elements = z.record(z.string(), z.record(z.string(), z.unknown())).default({});
const stackFile = z.object({ resource: elements, data: elements, provider: z.unknown().optional() });

/** What Checkov found in a folder of synthesized stacks. */
export interface CheckovReport {
  readonly findings: readonly Finding[];
  readonly passed: number;
  readonly resources: number;
  readonly unreadable: readonly string[];
}

/** Runs Checkov once over every stack in a folder. */
export function runCheckov(program: string, stacks: string): CheckovReport {
  const folder = readableCopy(stacks);
  const args = ['-d', folder, '--framework', 'terraform_json', '--skip-download', '--compact', '-o', 'json'];
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (stdout === '') throw new Error(`checkov printed nothing: ${stderr}`);
  const { results, summary } = report.parse(JSON.parse(stdout));
  const findings = results.failed_checks.map(({ check_id: check, check_name: title, file_path: file, resource }) => ({
    check,
    path: constructPath(join(folder, file), resource),
    title,
  }));
  return { findings, passed: summary.passed, resources: summary.resource_count, unreadable: results.parsing_errors };
}

/**
 * Checkov 3.3.30 cannot read a stack that requires a version of Terraform: it takes each value of the `terraform` block
 * for a block (`hclify` in checkov/terraform_json/parser.py). So it gets a copy that lacks this one value.
 */
function readableCopy(stacks: string): string {
  const copy = scratch();
  for (const stack of readdirSync(stacks)) {
    const { terraform, ...rest } = z
      .looseObject({ terraform: z.looseObject({ required_version: z.string().optional() }) })
      .parse(JSON.parse(readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8')));
    const readable = { ...rest, terraform: { ...terraform, required_version: undefined } };
    mkdirSync(join(copy, stack));
    writeFileSync(join(copy, stack, 'cdk.tf.json'), JSON.stringify(readable, undefined, 2));
  }
  return copy;
}

/**
 * The construct behind `aws_vpc.vpc`. Some checks say `resource.vpc` or `data.vpc` instead, without the type; the name is
 * enough, since cdktf makes it from the construct's path.
 */
function constructPath(file: string, address: string): string {
  const { resource, data } = stackFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const name = address.split('.')[1] ?? '';
  const named = [...Object.values(resource), ...Object.values(data)].map((all) => element.safeParse(all[name]));
  return named.find(({ success }) => success)?.data?.['//'].metadata.path ?? `${file}: ${address}`;
}
