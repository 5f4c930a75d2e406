import { Command } from 'commander';
import { resolve } from 'node:path';
import type { ApplyCommandOptions, PlanCommandOptions } from './commands/pipeline';
import type { DrillCommandOptions } from './drill';
import { exitWithProblems } from './exit';
import type { PreviewOptions } from './preview';

const root = resolve(__dirname, '..');
const outdir = resolve(root, 'cdktf.out');
const program = new Command('zerotrace').description('The ZeroTrace platform as typed code.').showHelpAfterError();

// Each command loads what it needs when it runs: the providers' classes take longer to load than most commands to run.
// An import() is a module's own import to TypeScript, whatever the output is: it wants the extension.
program
  .command('synth')
  .description('write cdktf.out/ and generated/, and print what each stack consists of')
  .option('--environment <name...>', 'only these environments')
  .option('--json', 'print JSON')
  .action((options: { environment?: string[]; json?: boolean }) =>
    exitWithProblems(async () => {
      const [{ synth }, { platforms }] = await Promise.all([import('./commands/synth.js'), import('./platforms.js')]);
      synth(platforms, root, options);
    }, options.json),
  );

program
  .command('check')
  .description('check the exported rules and dashboards against the metric contract')
  .option('--json', 'print JSON')
  .action((options: { json?: boolean }) =>
    exitWithProblems(async () => {
      const [{ check }, { readEnvironments }, { environments }, { parseEnvironments }] = await Promise.all([
        import('./commands/check.js'),
        import('./synthesis/read-environments.js'),
        import('../environments/index.js'),
        import('../environments/environment.js'),
      ]);
      check(readEnvironments(environments, parseEnvironments, {}), options);
    }, options.json),
  );

program
  .command('docs')
  .description('write the generated reference pages in docs/reference/')
  .action(() =>
    exitWithProblems(async () => {
      const { docs } = await import('./commands/docs.js');
      docs(root);
    }),
  );

program
  .command('lock')
  .description('write .terraform.lock.hcl: the checksums of every provider')
  .option('--fs-mirror <folder>', 'take providers from a folder')
  .option('--net-mirror <url>', 'take providers from a mirror')
  .action((options: { fsMirror?: string; netMirror?: string }) =>
    exitWithProblems(async () => {
      const [{ lock }, { platforms }] = await Promise.all([import('./commands/lock.js'), import('./platforms.js')]);
      await lock(platforms, root, options);
    }),
  );

program
  .command('secrets')
  .description('print lines for a shell that set a random value for each secret that has none')
  .option('--placeholders', 'for plans only: values that no service accepts, for secrets that others issue too')
  .action((options: { placeholders?: boolean }) =>
    exitWithProblems(async () => {
      const { secretLines } = await import('./commands/secrets.js');
      for (const line of secretLines(process.env, options)) process.stdout.write(`${line}\n`);
    }),
  );

program
  .command('environment <name>')
  .description('print where an environment is deployed, as name=value lines for a pipeline')
  .action((name: string) =>
    exitWithProblems(async () => {
      const [{ environmentLines }, { readEnvironments }, { environments }, { parseEnvironments }] = await Promise.all([
        import('./commands/environment.js'),
        import('./synthesis/read-environments.js'),
        import('../environments/index.js'),
        import('../environments/environment.js'),
      ]);
      const found = readEnvironments(environments, parseEnvironments, { only: [name] });
      for (const line of found.flatMap(environmentLines)) process.stdout.write(`${line}\n`);
    }),
  );

program
  .command('plan')
  .description('plan a synthesized stack, or each stack of an environment in order')
  .option('--stack <name>', 'one stack')
  .option('--environment <name>', 'every stack of an environment')
  .option('--out <file>', 'keep the plan of the stack for apply; sealed when ZEROTRACE_PLAN_KEY is set')
  .option('--sealed', 'refuse to keep a plan that ZEROTRACE_PLAN_KEY does not seal')
  .option('--result <file>', 'append result=changes, result=no-changes or result=waits to a file')
  .option('--summary <file>', 'append a summary in Markdown to a file')
  .option('--outdir <folder>', 'folder that was synthesized', outdir)
  .action((options: PlanCommandOptions) =>
    exitWithProblems(async () => {
      await (await import('./commands/pipeline.js')).plan(options);
    }),
  );

program
  .command('apply')
  .description('apply exactly a plan that was kept')
  .requiredOption('--stack <name>', 'the stack')
  .requiredOption('--plan <file>', 'its plan')
  .option('--outdir <folder>', 'folder that was synthesized', outdir)
  .action((options: ApplyCommandOptions) =>
    exitWithProblems(async () => {
      await (await import('./commands/pipeline.js')).apply(options);
    }),
  );

program
  .command('drill')
  .description('run the alerts of an environment in real Prometheus and Alertmanagers, in short time')
  .option('--environment <name>', 'the environment', 'production')
  .option('--scale <number>', 'how many times faster; divides 1000', '20')
  .option('--json', 'print JSON')
  .option('--keep', 'keep the folder with logs and configurations')
  .action((options: DrillCommandOptions) =>
    exitWithProblems(async () => {
      await (await import('./drill/index.js')).drill(options);
    }, options.json),
  );

program
  .command('preview')
  .description('show the dashboards without a Grafana: serve them as pages, or write pictures')
  .option('--png <folder>', 'write a picture of each dashboard into a folder')
  .option('--dashboard <uid...>', 'only these dashboards')
  .option('--scenario <name>', 'what happens: healthy, or an incident')
  .option('--theme <name>', 'light or dark')
  .option('--width <pixels>', 'width of a page: 1280 or 1920')
  .option('--range <time>', 'how far back: 1h, 6h or 24h')
  .option('--json', 'print JSON')
  .action((options: PreviewOptions) =>
    exitWithProblems(async () => {
      await (await import('./preview/index.js')).preview(root, options);
    }, options.json),
  );

void program.parseAsync();
