import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doneMarker, locate, programFolder, suits } from '../../tools/locate';
import type { Program } from '../../tools/programs';
import { scratch } from '../support/scratch';

const lint: Program = {
  name: 'lint',
  version: '1.7.10',
  source: { kind: 'go', package: 'example.com/lint' },
  versionArguments: ['--version'],
  why: 'test',
};

function onPath(prints: string): string {
  const folder = scratch();
  const file = join(folder, 'lint');
  writeFileSync(file, `#!/bin/sh\necho '${prints}'\n`);
  chmodSync(file, 0o755);
  return folder;
}

describe('locate', () => {
  it('takes a program from the PATH only in the pinned version', () => {
    const right = onPath('lint v1.7.10 (go1.26)');
    expect(locate(lint, scratch(), `/nowhere:${right}`)).toBe(join(right, 'lint'));
    expect(locate(lint, scratch(), onPath('lint v1.7.1'))).toBeUndefined();
    expect(locate(lint, scratch(), '')).toBeUndefined();
  });

  it('takes what is set up in the folder of the project, once that is complete', () => {
    const folder = scratch();
    mkdirSync(programFolder(lint, folder));
    expect(locate(lint, folder, '')).toBeUndefined();
    writeFileSync(doneMarker(lint, folder), '');
    expect(locate(lint, folder, '')).toBe(join(folder, 'lint-1.7.10/bin/lint'));
  });
});

describe('a program with several names', () => {
  const browser: Program = { ...lint, name: 'browser', alternatives: ['lint'], variable: 'ZEROTRACE_TEST_BROWSER' };
  afterEach(() => {
    delete process.env['ZEROTRACE_TEST_BROWSER'];
  });

  it('is found by any of them', () => {
    const folder = onPath('lint v1.7.10');
    expect(locate(browser, scratch(), folder)).toBe(join(folder, 'lint'));
  });

  it('is the one that its variable names, where that is set', () => {
    const named = join(onPath('browser 1.7.10'), 'lint');
    process.env['ZEROTRACE_TEST_BROWSER'] = named;
    expect(locate(browser, scratch(), onPath('lint v1.7.10'))).toBe(named);
    process.env['ZEROTRACE_TEST_BROWSER'] = '';
    expect(locate(browser, scratch(), '')).toBeUndefined();
  });
});

describe('suits', () => {
  const terraform: Program = { ...lint, version: '1.11.0', source: { kind: 'path' } };

  it.each([
    ['Terraform v1.11.0', true],
    ['Terraform v1.11.4\non linux_amd64', true],
    ['Terraform v1.12.0', true],
    ['Terraform v2.0.0', true],
    ['Terraform v1.10.9', false],
    ['', false],
  ])('a program from the PATH only may be later: %j', (printed, expected) => {
    expect(suits(terraform, printed)).toBe(expected);
  });
});
