import { join } from 'node:path';
import { platforms } from '../../../cli/platforms';
import { synthesize } from '../../../cli/synthesis/synthesize';
import { environments } from '../../../environments';
import { copiesOf } from '../copies';
import { reportMemory } from '../report-memory';

// The program that is measured: synthesizes COUNT environments into FOLDER, copies of those of this repository.
const [folder = '', count = '4'] = process.argv.slice(2);

synthesize({
  ...platforms,
  environments: copiesOf(environments, Number(count)),
  outdir: join(folder, 'cdktf.out'),
  generated: join(folder, 'generated'),
});
reportMemory();
