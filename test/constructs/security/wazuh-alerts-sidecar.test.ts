import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, linkSync, mkdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { alertsSidecar, followAlerts } from '../../../constructs/security/wazuh-alerts-sidecar';
import { scratch } from '../../support/scratch';
import { waitFor } from '../../support/wait-for';

const running = new Set<ReturnType<typeof spawn>>();

/** Runs the sidecar's program on a file of a folder. */
function follow(file: string) {
  const child = spawn('bash', ['-c', followAlerts, 'alerts', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { out: '', errors: '' };
  child.stdout.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => (said.errors += String(chunk)));
  return { child, said, lines: () => said.out.split('\n').slice(0, -1) };
}

const sees = (run: ReturnType<typeof follow>, lines: readonly string[]) =>
  waitFor(() => (run.lines().length >= lines.length ? run.lines() : undefined)).then((seen) => {
    expect(seen).toEqual(lines);
  });

describe('the sidecar that logs alerts', () => {
  // SIGKILL would leave tail behind.
  afterEach(() => {
    for (const child of running) child.kill('SIGTERM');
    running.clear();
  });

  const logs = { kind: 'claim', path: '/var/ossec/logs', name: 'data', size: '1Gi', folder: 'logs' } as const;

  it('may read the logs as the user of the image, and write nothing', () => {
    expect(alertsSidecar(logs)).toMatchObject({
      name: 'alerts',
      command: ['bash', '-c', followAlerts, 'alerts', '/var/ossec/logs/alerts/alerts.json'],
      runAsUser: 999,
      runAsGroup: 999,
      mounts: [{ ...logs, readOnly: true }],
      resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
    });
    expect(alertsSidecar(logs)).not.toHaveProperty('capabilities');
    expect(alertsSidecar(logs)).not.toHaveProperty('readOnlyRootFilesystem');
  });

  it('waits for a file whose folder is not there yet, and says what is in it from the first line on', async () => {
    const folder = join(scratch(), 'alerts');
    const run = follow(join(folder, 'alerts.json'));
    mkdirSync(folder);
    appendFileSync(join(folder, 'alerts.json'), 'one\ntwo\n');
    await sees(run, ['one', 'two']);
    // What tail says of the missing file would be taken for an alert.
    expect(run.said.errors).toBe('');
  });

  it('goes on with the file of the next day: the name is a link that is made anew', async () => {
    const folder = scratch();
    const [link, today, tomorrow] = ['alerts.json', 'ossec-alerts-25.json', 'ossec-alerts-26.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    appendFileSync(today, 'one\n');
    linkSync(today, link);
    const run = follow(link);
    await sees(run, ['one']);
    // Wazuh writes to the day's own file.
    appendFileSync(today, 'two\n');
    await sees(run, ['one', 'two']);
    appendFileSync(today, 'three\n');
    unlinkSync(link);
    appendFileSync(tomorrow, 'four\n');
    linkSync(tomorrow, link);
    await sees(run, ['one', 'two', 'three', 'four']);
    appendFileSync(tomorrow, 'five\n');
    await sees(run, ['one', 'two', 'three', 'four', 'five']);
  });

  it('says the whole file again after a start, and ends at once when it is told to', async () => {
    const file = join(scratch(), 'alerts.json');
    appendFileSync(file, 'one\n');
    for (const lines of [['one'], ['one', 'two']]) {
      const run = follow(file);
      await sees(run, lines);
      run.child.kill('SIGTERM');
      expect(await once(run.child, 'exit')).toEqual([0, null]);
      appendFileSync(file, 'two\n');
    }
  });
});
