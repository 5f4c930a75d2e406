import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

// `npm pack` compiles the package into dist/, and puts beside it what is not TypeScript: our own Helm chart, and certificates.
const root = resolve(__dirname, '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
cpSync(join(root, 'charts/manifests'), join(dist, 'charts/manifests'), { recursive: true });
for (const file of [
  'constructs/data/rds-ca-rsa2048-g1.pem',
  'constructs/logging/elastic-setup.py',
  'constructs/security/suricata',
  'constructs/security/wazuh-dashboard-start.sh',
  'constructs/security/wazuh-exporter.py',
  'constructs/security/wazuh-indexer-files.sh',
  'constructs/security/wazuh-indexer-setup.sh',
]) {
  cpSync(join(root, file), join(dist, file), { recursive: true });
}
