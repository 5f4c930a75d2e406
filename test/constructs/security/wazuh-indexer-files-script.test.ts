import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scratch } from '../../support/scratch';

const script = resolve(__dirname, '../../../constructs/security/wazuh-indexer-files.sh');

describe('wazuh-indexer-files.sh', () => {
  it("takes the image's settings over, with our opensearch.yml and without its demonstration keys", () => {
    const folder = scratch();
    const [image, target] = [join(folder, 'image'), join(folder, 'target')];
    for (const path of [join(image, 'certs'), join(image, 'opensearch-security'), target]) {
      mkdirSync(path, { recursive: true });
    }
    writeFileSync(join(image, 'certs', 'root-ca.key'), 'public');
    writeFileSync(join(image, 'opensearch-security', 'roles.yml'), 'roles');
    writeFileSync(join(image, 'jvm.options'), 'options');
    writeFileSync(join(image, 'opensearch.yml'), "the image's");
    writeFileSync(join(folder, 'ours.yml'), 'ours');
    const run = () => spawnSync('bash', [script, image, join(folder, 'ours.yml'), target], { encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    // A pod whose init container runs again finds the folder full.
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(target, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'jvm.options',
      'opensearch-security',
      'opensearch-security/roles.yml',
      'opensearch.yml',
    ]);
    expect(readFileSync(join(target, 'opensearch.yml'), 'utf8')).toBe('ours');
  });
});
