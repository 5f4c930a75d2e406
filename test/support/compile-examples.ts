import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './run-node';

/** The compiler options of the repository. An example may leave a name unused. */
export function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  ) as {
    config?: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, noEmit: true, incremental: false, tsBuildInfoFile: undefined, noUnusedLocals: false };
}

/** One program over files of the repository and over examples, which exist in memory only: path to text. */
export function programWith(files: readonly string[], examples: ReadonlyMap<string, string>): ts.Program {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => examples.has(name) || fileExists(name);
  host.readFile = (name) => examples.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = examples.get(name);
    return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version, true);
  };
  return ts.createProgram([...files, ...examples.keys()], options, host);
}

/** What the compiler says about one file, a line each. */
export function diagnosticsOf(program: ts.Program, file: string): readonly string[] {
  const source = program.getSourceFile(file);
  if (source === undefined) return [`${file} is not part of the program`];
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText, start = 0 }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      return `line ${line + 1} of the example: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    },
  );
}
