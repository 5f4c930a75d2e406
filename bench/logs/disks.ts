import { readEnvironments } from '../../cli/synthesis/read-environments';
import { table } from '../../cli/table';
import { storedBytes, usableBytes } from '../../constructs/logging/logging-sizes';
import { environments } from '../../environments';
import { parseEnvironments } from '../../environments/environment';

/** What an environment has of room for its logs. */
interface Disk {
  readonly environment: string;
  /** Bytes of a line that it states. */
  readonly stated: number;
  /** What it keeps by that, with every copy, in bytes. */
  readonly needed: number;
  /** The same with the bytes of a line that were measured. */
  readonly measured: number;
  /** What its disks hold below the watermark, in bytes. */
  readonly bought: number;
}

/** Disks of the environments that have a logging stack, for a line of so many bytes. */
export function disks(bytesPerLine: number): readonly Disk[] {
  return readEnvironments(environments, parseEnvironments, {}).flatMap(({ name, logging }) => {
    if (logging === undefined) return [];
    const measured = { ...logging, volume: { ...logging.volume, bytesPerLine } };
    return [
      {
        environment: name,
        stated: logging.volume.bytesPerLine,
        needed: storedBytes(logging),
        measured: storedBytes(measured),
        bought: usableBytes(logging),
      },
    ];
  });
}

/** The same, for people. */
export function disksTable(all: readonly Disk[]): string {
  const gibibytes = (size: number) => `${Math.ceil(size / 2 ** 30)} GiB`;
  return table(
    [
      { title: 'Environment' },
      { title: 'stated a line', align: 'right' },
      { title: 'needed by that', align: 'right' },
      { title: 'needed as measured', align: 'right' },
      { title: 'disks hold', align: 'right' },
    ],
    all.map(({ environment, stated, needed, measured, bought }) => [
      environment,
      `${stated} bytes`,
      gibibytes(needed),
      gibibytes(measured),
      gibibytes(bought),
    ]),
  );
}
