import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { flatConfig } from './flat-config';
import { providerClass } from './provider-class';

/** A block of synthesized JSON. */
type Block = Readonly<Record<string, unknown>>;

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const blocks = (value: unknown): [string, Block][] =>
  Object.entries(isBlock(value) ? value : {}).filter((entry): entry is [string, Block] => isBlock(entry[1]));
const code = (value: unknown): string => JSON.stringify(value, null, 2);

/** Where the flat program is written, and what it is made from. */
export interface FlatProgramProps {
  /** An output folder of cdktf: what the program is to synthesize again. */
  readonly outdir: string;
  /** Folder of the program. */
  readonly folder: string;
  /** Root of the repository. */
  readonly root: string;
}

/**
 * Writes a cdktf program without any construct of ours that makes the same resources with literal values: a stack per file,
 * one `new Class(stack, id, {...})` per resource. Beside it `classes.ts`, which only requires the same classes.
 */
export function writeFlatProgram({ outdir, folder, root }: FlatProgramProps): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stacks = readdirSync(join(outdir, 'stacks')).sort();
  const imports = new Set<string>();
  for (const stack of stacks) {
    const json: unknown = JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8'));
    const written = stackProgram(stack, isBlock(json) ? json : {}, relative(folder, join(root, 'charts', 'manifests')));
    written.imports.forEach((line) => imports.add(line));
    writeFileSync(join(folder, `${stack}.ts`), written.text);
  }
  const report = `import { reportMemory } from '${relative(folder, join(root, 'bench', 'synthesis', 'report-memory'))}';`;
  writeFileSync(
    join(folder, 'main.ts'),
    [
      "import { App } from 'cdktf';",
      report,
      ...stacks.map((stack, index) => `import { add as add${index} } from './${stack}';`),
      "const app = new App({ outdir: process.argv[2] + '/cdktf.out', stackTraces: false });",
      ...stacks.map((_, index) => `add${index}(app);`),
      'app.synth();',
      'reportMemory();',
    ].join('\n'),
  );
  const names = [...imports].map((line) => / as (\w+) \}/.exec(line)?.[1]);
  writeFileSync(
    join(folder, 'classes.ts'),
    ["import 'cdktf';", report, ...imports, `export const classes = [${names.join(', ')}];`, 'reportMemory();'].join(
      '\n',
    ),
  );
  cpSync(join(root, 'cdktf.json'), join(folder, 'cdktf.json'));
}

function stackProgram(
  name: string,
  json: Block,
  chart: string,
): { readonly text: string; readonly imports: Set<string> } {
  const imports = new Set<string>();
  const lines: string[] = [];
  const use = (type: string, kind: 'resource' | 'data' | 'provider'): string => {
    const found = providerClass(type, kind);
    const alias = `${kind}_${type}`;
    imports.add(`import { ${found.name} as ${alias} } from '${found.path}';`);
    return alias;
  };
  const { resource, data, provider, variable, output, locals, terraform, ...others } = json;
  const { backend, ...settings } = isBlock(terraform) ? terraform : {};
  for (const [kind, value] of blocks(backend)) {
    const { use_lockfile: lockfile, ...known } = value;
    lines.push(`new cdktf.${kind === 's3' ? 'S3Backend' : 'LocalBackend'}(stack, ${code(flatConfig(known))});`);
    if (lockfile !== undefined) lines.push(override('terraform.backend.s3.use_lockfile', lockfile));
  }
  for (const [type, configurations] of Object.entries(isBlock(provider) ? provider : {})) {
    for (const each of Array.isArray(configurations) ? configurations : [configurations]) {
      lines.push(`new ${use(type, 'provider')}(stack, '${type}', ${code(flatConfig(isBlock(each) ? each : {}))});`);
    }
  }
  for (const [id, value] of blocks(variable)) {
    const { ephemeral, ...known } = value;
    lines.push(`const var_${id} = new cdktf.TerraformVariable(stack, '${id}', ${code(flatConfig(known))});`);
    if (ephemeral !== undefined) lines.push(`var_${id}.addOverride('ephemeral', ${code(ephemeral)});`);
  }
  for (const [id, value] of Object.entries(isBlock(locals) ? locals : {})) {
    lines.push(`new cdktf.TerraformLocal(stack, '${id}', ${code(value)});`);
  }
  for (const [type, instances] of blocks(resource)) {
    for (const [id, block] of blocks(instances)) {
      const config = flatConfig(block);
      if (type === 'terraform_data') {
        const generic = { terraformResourceType: type, ...config };
        lines.push(`new cdktf.TerraformResource(stack, '${id}', ${code(generic)});`);
        continue;
      }
      const asset = /^\.\/assets\/([^/]+)\//.exec(String(config['chart']))?.[1];
      if (asset !== undefined) {
        const from = `{ path: require('node:path').join(__dirname, '${chart}'), type: cdktf.AssetType.DIRECTORY }`;
        lines.push(`new cdktf.TerraformAsset(stack, '${asset}', ${from});`);
      }
      lines.push(`new ${use(type, 'resource')}(stack, '${id}', ${code(config)});`);
    }
  }
  for (const [type, instances] of blocks(data)) {
    for (const [id, block] of blocks(instances)) {
      // cdktf makes these itself where a stack refers to another; its own classes want more than their configuration.
      if (type === 'terraform_remote_state') lines.push(override(`data.${type}.${id}`, block));
      else lines.push(`new ${use(type, 'data')}(stack, '${id}', ${code(flatConfig(block))});`);
    }
  }
  for (const [id, value] of blocks(output))
    lines.push(`new cdktf.TerraformOutput(stack, '${id}', ${code(flatConfig(value))});`);
  for (const [key, value] of Object.entries(settings))
    if (key !== 'required_providers') lines.push(override(`terraform.${key}`, value));
  for (const [key, value] of Object.entries(others)) if (key !== '//') lines.push(override(key, value));
  const head = ["import * as cdktf from 'cdktf';", ...imports, 'export function add(app: cdktf.App): void {'];
  const stack = `const stack = new cdktf.TerraformStack(app, '${name}');`;
  return { text: [...head, stack, ...lines, '}'].join('\n'), imports };
}

function override(path: string, value: unknown): string {
  return `stack.addOverride('${path}', ${code(value)});`;
}
