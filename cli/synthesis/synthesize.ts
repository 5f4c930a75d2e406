import { App, TerraformStack } from 'cdktf';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mirrorsFromVariables } from './mirrors';
import { lockFileName, lockFor } from './provider-lock';
import { commonFolder, publishGenerated, publishOutput } from './publish-output';
import { collectProblems, readEnvironments } from './read-environments';
import type { Files, Source } from './source';
import { withStaging } from './staging';
import type { StackSummary } from './summary';
import { summarize } from './summary';
import { readStackFile, requiredProviders } from './terraform-json';
import { withoutStackTraces } from './without-stack-traces';

/** Properties of `synthesize`. */
export interface SynthesisProps<E extends { readonly name: string }> extends Source<E> {
  /** Folder for what Terraform runs, such as `cdktf.out`. */
  readonly outdir: string;
  /** Folder of the committed copy. @default - none is written */
  readonly generated?: string;
  /** Names of the environments that are wanted. @default - all */
  readonly only?: readonly string[];
  /** The committed lock file of providers: each stack gets the part that concerns it. @default - none */
  readonly lockFile?: string;
  /** Variables of the process: mirrors for this run. @default - none */
  readonly variables?: Readonly<Record<string, string | undefined>>;
  /** Told in a sentence what the user should know. @default - dropped */
  readonly notice?: (sentence: string) => void;
}

interface BuiltStack {
  readonly environment: string;
  readonly stack: TerraformStack;
}

/**
 * Turns environments into Terraform. Everything is made in staging folders first, so that invalid input writes nothing,
 * and then moved file by file: an interrupted run leaves former or new files, and never touches `.terraform`.
 */
export function synthesize<E extends { readonly name: string }>(props: SynthesisProps<E>): readonly StackSummary[] {
  const { outdir, only = [], notice = () => undefined } = props;
  const mirrors = mirrorsFromVariables(props.variables ?? {});
  const environments = readEnvironments(props.environments, props.parse, { only, mirrors });
  const all = only.length === 0;
  const mirrored = Object.keys(mirrors).length > 0;
  const generated = mirrored ? undefined : props.generated;
  if (mirrored) {
    const places = Object.entries(mirrors).map(([what, where]) => `${what} from ${where}`);
    notice(`mirrors for this run only: ${places.join(', ')}; generated/ is not written`);
  }
  return withStaging(outdir, (staging) => {
    const built = withoutStackTraces(() => build(staging, environments, props, all));
    rewriteJson(join(staging, 'manifest.json'));
    const lock = props.lockFile !== undefined && existsSync(props.lockFile) ? readFileSync(props.lockFile, 'utf8') : '';
    const summaries = built.map(({ environment, stack }) => {
      const folder = join(staging, 'stacks', stack.node.id);
      rewriteJson(join(folder, 'cdk.tf.json'));
      const file = readStackFile(folder);
      const ownLock = lockFor(
        requiredProviders(file).map(({ source }) => source),
        lock,
      );
      if (ownLock !== undefined) writeFileSync(join(folder, lockFileName), ownLock);
      return summarize(environment, stack, file);
    });
    if (generated === undefined) {
      publishOutput(staging, outdir, all);
    } else {
      withStaging(generated, (copy) => {
        copyForReview(staging, copy, built);
        for (const each of environments) writeFiles(join(copy, each.name), props.exports?.(each) ?? {});
        if (all) writeFiles(join(copy, commonFolder), props.commonExports?.() ?? {});
        publishOutput(staging, outdir, all);
        publishGenerated(
          copy,
          generated,
          environments.map(({ name }) => name),
          all,
        );
      });
    }
    return summaries;
  });
}

function build<E extends { readonly name: string }>(
  outdir: string,
  environments: readonly E[],
  source: Source<E>,
  all: boolean,
): readonly BuiltStack[] {
  // Stack traces would put the paths of this machine into the output.
  const app = new App({ outdir, stackTraces: false });
  const newStacks = (environment: string, work: () => unknown) => () => {
    const before = new Set(stacksIn(app));
    work();
    const added = stacksIn(app).filter((stack) => !before.has(stack));
    return added.map((stack) => ({ environment, stack }));
  };
  const { buildCommon } = source;
  const built = collectProblems([
    ...environments.map((environment) => newStacks(environment.name, () => source.build(app, environment))),
    ...(all && buildCommon ? [newStacks(commonFolder, () => buildCommon(app, environments))] : []),
  ]);
  app.synth();
  return built.flat();
}

/** cdktf writes an empty list on two lines, its continuation on one; this is the only difference between their files. */
function rewriteJson(file: string): void {
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), undefined, 2));
}

/** Stacks are direct children of the app: cdktf finds their order only there. */
function stacksIn(app: App): readonly TerraformStack[] {
  return app.node.children.filter((node): node is TerraformStack => TerraformStack.isStack(node));
}

function copyForReview(staging: string, copy: string, built: readonly BuiltStack[]): void {
  for (const { environment, stack } of built) {
    const text = readFileSync(join(staging, 'stacks', stack.node.id, 'cdk.tf.json'), 'utf8');
    writeFiles(join(copy, environment), { [`${stack.node.id}/cdk.tf.json`]: `${text}\n` });
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
