import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './run-node';

/** A construct of ours. */
export interface ConstructClass {
  /** Name of the class. */
  readonly name: string;
  /** Its file, relative to the root. */
  readonly file: string;
}

/** Source files below a folder of the repository. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(root, folder, file))
    .sort();
}

/** Every exported class of the files that can be created and is a construct, directly or by its base classes. */
export function constructClasses(program: ts.Program, files: readonly string[]): readonly ConstructClass[] {
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
    return exported
      .filter(({ valueDeclaration: declared }) => declared !== undefined && isConcreteConstruct(checker, declared))
      .map(({ name }) => ({ name, file: relative(root, file) }));
  });
}

function isConcreteConstruct(checker: ts.TypeChecker, declared: ts.Declaration): boolean {
  if (!ts.isClassDeclaration(declared)) return false;
  const isAbstract = declared.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;
  return !isAbstract && bases(checker.getTypeAtLocation(declared)).includes('Construct');
}

function bases(type: ts.Type): readonly string[] {
  return (type.getBaseTypes() ?? []).flatMap((base) => [base.symbol.name, ...bases(base)]);
}
