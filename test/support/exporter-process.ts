import { spawn } from 'node:child_process';
import { freePort } from './http-upstream';
import { scratch } from './scratch';
import { waitFor } from './wait-for';

/** How an exporter is started. */
export interface ExporterOptions {
  /** Its arguments, by the address on which its metrics are wanted. */
  readonly arguments: (address: string) => readonly string[];
  /** Variables of its environment beside the PATH. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A running exporter. */
export interface ExporterProcess {
  /** host:port of its metrics. */
  readonly address: string;
  /** What /metrics says now. */
  scrape(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts an exporter in a folder of its own, and waits until it answers. */
export async function startExporter(
  program: string,
  { arguments: given, environment }: ExporterOptions,
): Promise<ExporterProcess> {
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(program, [...given(address)], {
    cwd: scratch(),
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const scrape = async () => {
    const response = await fetch(`http://${address}/metrics`);
    return response.text();
  };
  await waitFor(() => scrape().catch(() => undefined));
  return {
    address,
    scrape,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
