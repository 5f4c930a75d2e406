import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../tools/install';
import { install } from '../../tools/install';
import { doneMarker, programFolder } from '../../tools/locate';
import type { Program } from '../../tools/programs';
import { scratch } from '../support/scratch';

const lint: Program = {
  name: 'lint',
  version: '1.7.10',
  source: { kind: 'go', package: 'example.com/lint/cmd/lint' },
  versionArguments: ['--version'],
  why: 'test',
};

function recorder(folder: string, name: string) {
  const commands: string[] = [];
  const run: Run = (command, args) => {
    commands.push([command, ...args].join(' ').replaceAll(folder, ''));
    writeFileSync(join(folder, `${name}-1.7.10/bin/${name}`), '');
    return Promise.resolve();
  };
  return { commands, run };
}

describe('install', () => {
  it('builds a Go program at its version in a module of its own', async () => {
    const folder = scratch();
    const { commands, run } = recorder(folder, 'lint');
    await install(lint, folder, run);
    expect(commands).toEqual([
      'go mod init tools',
      'go get -tool example.com/lint/cmd/lint@v1.7.10',
      'go build -trimpath -ldflags -s -w -o /lint-1.7.10/bin/lint example.com/lint/cmd/lint',
    ]);
    expect(existsSync(doneMarker(lint, folder))).toBe(true);
  });

  it('gives a Go program the replacements that its own module has', async () => {
    const folder = scratch();
    const { commands, run } = recorder(folder, 'lint');
    const replace = { 'example.com/a': 'example.com/fork@v1.2.3', 'example.com/b': 'example.com/other@v2.0.0' };
    await install({ ...lint, source: { kind: 'go', package: 'example.com/lint/cmd/lint', replace } }, folder, run);
    expect(commands.slice(0, 2)).toEqual([
      'go mod init tools',
      'go mod edit -replace=example.com/a=example.com/fork@v1.2.3 -replace=example.com/b=example.com/other@v2.0.0',
    ]);
  });

  it('copies a library of Java with what it runs with, and makes a program that starts Java with them', async () => {
    const folder = scratch();
    const { commands, run } = recorder(folder, 'lint');
    const source = { kind: 'maven', artifact: 'org.example:lint', beside: ['org.example:rules:3.0:zip'] } as const;
    await install({ ...lint, source }, folder, run);
    expect(commands).toEqual(['mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib']);
    expect(readFileSync(join(folder, 'lint-1.7.10/pom.xml'), 'utf8')).toContain(
      '<dependencies>' +
        '<dependency><groupId>org.example</groupId><artifactId>lint</artifactId>' +
        '<version>1.7.10</version><type>jar</type></dependency>' +
        '<dependency><groupId>org.example</groupId><artifactId>rules</artifactId>' +
        '<version>3.0</version><type>zip</type></dependency>' +
        '</dependencies>',
    );
    expect(readFileSync(join(folder, 'lint-1.7.10/bin/lint'), 'utf8')).toBe(
      '#!/bin/sh\nexec java -cp "$(dirname "$0")/../lib/*" "$@"\n',
    );
  });

  it('installs a Python program at its version in an environment of its own', async () => {
    const folder = scratch();
    const { commands, run } = recorder(folder, 'lint');
    await install({ ...lint, source: { kind: 'pypi', package: 'lint-server' } }, folder, run);
    expect(commands).toEqual([
      'python3 -m venv /lint-1.7.10',
      '/lint-1.7.10/bin/python3 -m pip install --disable-pip-version-check --no-input --quiet lint-server==1.7.10',
    ]);
  });

  it('starts anew where an earlier set-up was interrupted', async () => {
    const folder = scratch();
    const left = join(programFolder(lint, folder), 'left');
    mkdirSync(left, { recursive: true });
    await install(lint, folder, recorder(folder, 'lint').run);
    expect(existsSync(left)).toBe(false);
  });

  it('fails, and leaves no mark of success, when the executable is not there', async () => {
    const folder = scratch();
    await expect(install(lint, folder, () => Promise.resolve())).rejects.toThrow('made no executable called lint');
    expect(existsSync(doneMarker(lint, folder))).toBe(false);
  });
});
