import { exitWithProblems, say } from './cli/exit';
import { platforms } from './cli/platforms';
import { synthesize } from './cli/synthesis/synthesize';

// The cdktf app: one Platform per environment. `cdktf synth`, `diff`, `deploy`, `destroy` and `list` run it, and name in
// CDKTF_OUTDIR the folder that they read. It does not write generated/: that is `npm run synth`.
void exitWithProblems(() => {
  synthesize({
    ...platforms,
    outdir: process.env['CDKTF_OUTDIR'] ?? 'cdktf.out',
    lockFile: '.terraform.lock.hcl',
    variables: process.env,
    notice: say,
  });
});
