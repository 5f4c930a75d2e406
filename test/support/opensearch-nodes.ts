import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, 'opensearch', 'SecureNode.java');

/** OpenSearch with its security plugin, unpacked as an image has it. */
export class OpenSearchHome {
  /** Folder of OpenSearch's tools, with `hash.sh` and `securityadmin.sh`. */
  readonly tools: string;
  /** Folder of settings that the plugin brings, its demonstration users among them. */
  readonly securitySettings: string;
  private readonly lib: string;
  private readonly plugin: string;
  private readonly nodes: ChildProcess[] = [];

  /** `executable` is the pinned program `opensearch-security`; the folder is empty. */
  constructor(
    executable: string,
    private readonly folder: string,
  ) {
    this.lib = resolve(executable, '../../lib');
    this.plugin = join(folder, 'plugins', 'opensearch-security');
    mkdirSync(this.plugin, { recursive: true });
    symlinkSync(this.lib, join(folder, 'lib'));
    execFileSync('jar', ['xf', join(this.lib, 'opensearch-security-2.19.4.0.zip')], { cwd: this.plugin });
    this.tools = join(this.plugin, 'tools');
    this.securitySettings = join(this.plugin, 'config');
  }

  /** Starts a node with a folder of settings; it is there when this returns. */
  async start(name: string, settings: string): Promise<void> {
    const home = join(this.folder, name);
    mkdirSync(home);
    const classPath = [join(this.lib, '*'), join(this.plugin, '*')].join(':');
    const node = spawn('java', ['-Xms384m', '-Xmx384m', '-cp', classPath, program, home, settings], {
      env: { PATH: process.env['PATH'], NODE_NAME: name, POD_IP: '127.0.0.1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.nodes.push(node);
    let output = '';
    node.stderr.on('data', (chunk) => (output += String(chunk)));
    await new Promise<void>((started, ended) => {
      node.stdout.on('data', (chunk) => {
        output += String(chunk);
        if (/^started$/m.test(output)) started();
      });
      node.on('close', (code) => {
        ended(new Error(`${name} ended with code ${code}:\n${output.slice(-2000)}`));
      });
    });
  }

  /** Ends every node: each does when its input ends. */
  async stop(): Promise<void> {
    await Promise.all(
      this.nodes.map(
        (node) =>
          new Promise((done) => {
            if (node.exitCode !== null) done(undefined);
            node.on('close', done);
            node.stdin?.end();
          }),
      ),
    );
  }
}
